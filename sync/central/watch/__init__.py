"""How central is doing: readiness, metrics, structured logs, traces. Nothing here holds a consumer's data."""

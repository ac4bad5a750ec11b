"""Presenters: take a signal, call a use case, emit a frozen view."""

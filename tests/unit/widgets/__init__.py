"""Tests of the counter's widgets."""

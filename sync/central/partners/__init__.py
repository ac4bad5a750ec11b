"""Merchants and their platforms: return cases as they make them, return points, methods, keys."""

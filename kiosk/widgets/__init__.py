"""Widgets of the design system: they paint tokens, know no service and keep no state beyond what they show."""

"""Pages: each renders one frozen view and emits what was touched. They hold no service and no state of the visit."""

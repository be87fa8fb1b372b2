"""When a number holds, and whether it is actual, planned, forecast or denied."""

"""Fine-tuning from the window: whose weights, which layers, and the run they are compared with."""

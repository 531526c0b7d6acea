"""Updates that are made many at a time without the interpreter in between, with the same numbers.

`recording` lists torch's own operations of one update, `tidy` leaves out what computes nothing new,
`descent` joins steps of plain SGD with their gradients where `trials` give the same bits,
`schedule` updates each weight while its gradient is near,
`loop` writes the list as a loop, `function` lets torch run it, and `updates` decides when, and
holds the result against single updates first. `passes` does the same for looks at a network.
"""

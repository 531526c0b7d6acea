"""What the scripts of all procedures share: random streams, titles, the end of the file."""

from __future__ import annotations


def streams_lines(device: str, is_noisy: bool) -> str:
    """The seed of each purpose, and the generators that every script has."""
    lines = [
        "# Random numbers: each purpose has a stream of its own, so that a change in one place",
        "# disturbs no other.",
        "def stream(purpose):",
        '    """A seed for one purpose, made of SEED and its name."""',
        "    sequence = np.random.SeedSequence([SEED, zlib.crc32(purpose.encode())])",
        "    return int(sequence.generate_state(1, np.uint32)[0])",
        "",
        "",
        'weights_random = torch.Generator().manual_seed(stream("weights"))',
        'batches_random = torch.Generator().manual_seed(stream("batches"))',
    ]
    if is_noisy:
        where = f'"{device}"' if device != "cpu" else ""
        lines.append(f'noise_random = torch.Generator({where}).manual_seed(stream("noise"))')
    return "\n".join(lines)


def title(words: str) -> str:
    """A line above a part of the script."""
    return f"# {'-' * 10} {words} {'-' * (84 - len(words))}"


MAIN = """
if __name__ == "__main__":
    _, losses = train()
    if len(sys.argv) > 1:
        with open(sys.argv[1], "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["step", "loss"])
            writer.writerows(enumerate(losses))
"""

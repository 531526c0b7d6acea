"""The few definitions that a script needs beside torch's own modules, as text."""

START = '''
def start(layer, weights, biases=None):
    """Fill the weights and biases of a layer, and give it back."""
    weights(layer.weight)
    if layer.bias is not None:
        biases(layer.bias)
    return layer
'''

START_RECURRENT = '''
def start_recurrent(layer, weights, recurrent_weights):
    """Fill a recurrent layer gate by gate, so that each gate is a matrix of its own."""
    for gate in layer.weight_ih_l0.detach().split(layer.hidden_size):
        weights(gate)
    for gate in layer.weight_hh_l0.detach().split(layer.hidden_size):
        recurrent_weights(gate)
    nn.init.zeros_(layer.bias_ih_l0)
    nn.init.zeros_(layer.bias_hh_l0)
    return layer
'''

OPEN_FORGET_GATE = '''
def open_forget_gate(layer, bias):
    """Let the forget gate of an LSTM start open; its gates stand in the order i, f, g, o."""
    units = layer.hidden_size
    layer.bias_ih_l0.detach()[units : 2 * units] = bias
    return layer
'''

LAST_STATE = '''
class LastState(nn.Module):
    """A recurrent layer of which the next layer gets the last state."""

    def __init__(self, recurrent):
        super().__init__()
        self.recurrent = recurrent

    def forward(self, x):
        return self.recurrent(x)[0][:, -1]
'''

EVERY_STATE = '''
class EveryState(nn.Module):
    """A recurrent layer of which the next layer gets the states of all steps."""

    def __init__(self, recurrent):
        super().__init__()
        self.recurrent = recurrent

    def forward(self, x):
        return self.recurrent(x)[0]
'''

OVER_STEPS = '''
class OverSteps(nn.Module):
    """Sequences are (batch, steps, features); torch's windows want (batch, features, steps)."""

    def __init__(self, *layers):
        super().__init__()
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x.transpose(1, 2)).transpose(1, 2)
'''

GLOBAL_AVERAGE = '''
class GlobalAverage(nn.Module):
    """The mean of each channel over all pixels, or of each feature over all steps."""

    def forward(self, x):
        return x.mean((2, 3)) if x.dim() == 4 else x.mean(1)
'''

RESIDUAL = '''
class Residual(nn.Module):
    """Layers with a skip connection around them: x + scale * F(x), x projected where needed."""

    def __init__(self, *layers, scale=1.0, project=None):
        super().__init__()
        self.project = project
        self.layers = nn.Sequential(*layers)
        self.scale = scale

    def forward(self, x):
        y = self.scale * self.layers(x)
        return y + (x if self.project is None else self.project(x))
'''

PROJECTION_START = '''
def projection(weight):
    """Weights of a projection: normal with std = 1 / sqrt(n_in), which keeps the variance."""
    nn.init.normal_(weight, std=weight[0].numel() ** -0.5, generator=weights_random)
'''

DROPOUT = '''
class Dropout(nn.Module):
    """Sets a share `rate` of the values to 0 in training, and scales the others up."""

    def __init__(self, rate):
        super().__init__()
        self.keep = 1.0 - rate

    def forward(self, x):
        if not self.training or self.keep == 1.0:
            return x
        kept = torch.rand(x.shape, generator=noise_random, device=x.device) < self.keep
        return x * kept / self.keep
'''

ALPHA_DROPOUT = '''
class AlphaDropout(nn.Module):
    """Dropout for SELU: sets a share `rate` to its floor, then keeps mean 0 and variance 1."""

    floor = -1.0507009873554805 * 1.6732632423543772

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0.0:
            return x
        q = 1.0 - self.rate
        a = (q + self.floor**2 * q * (1 - q)) ** -0.5
        b = -a * (1 - q) * self.floor
        kept = torch.rand(x.shape, generator=noise_random, device=x.device) < q
        return a * torch.where(kept, x, self.floor) + b
'''

GAUSSIAN_NOISE = '''
class GaussianNoise(nn.Module):
    """Adds normal noise in training."""

    def __init__(self, std):
        super().__init__()
        self.std = std

    def forward(self, x):
        if not self.training or self.std == 0.0:
            return x
        noise = torch.randn(x.shape, generator=noise_random, device=x.device, dtype=x.dtype)
        return x + self.std * noise
'''

FROZEN = '''
def frozen(layer):
    """A layer that does not learn."""
    return layer.requires_grad_(False)
'''

KEPT_STATISTICS = '''
class KeptStatistics(nn.Module):
    """A normalization that does not learn: it goes by its moving averages in training too."""

    def __init__(self, norm):
        super().__init__()
        self.norm = norm.requires_grad_(False)

    def forward(self, x):
        self.norm.eval()
        return self.norm(x)
'''

TAKE_WEIGHTS = '''
def take_weights(network):
    """Begin with the weights of another run; the file has them by their place in the network."""
    if not WEIGHTS_FILE.exists():
        sys.exit(f"{WEIGHTS_FILE} is missing: export the script again, with its weights.")
    tensors = list(network.state_dict().values())
    with np.load(WEIGHTS_FILE, allow_pickle=False) as file:
        for place in file.files:
            tensors[int(place)].copy_(torch.from_numpy(file[place]))
'''

SLOW_DOWN = '''
def slow_down(optimizer, old):
    """Divide the groups of the optimizer: the old parameters get a share of the rate."""
    groups = []
    for group in optimizer.param_groups:
        for is_old, share in ((False, 1.0), (True, OLD_RATE)):
            found = [p for p in group["params"] if (id(p) in old) is is_old]
            if found:
                groups.append({**group, "params": found, "share": share})
    optimizer.param_groups = groups
'''

TOLD_OLD = """
        names = [list(network.state_dict())[int(place)] for place in file.files]
    return {id(p) for name, p in network.named_parameters() if name in names}
"""
"""The end of `take_weights` where the old parameters learn at a rate of their own."""

STEP = '''
class Threshold(torch.autograd.Function):
    """1 above zero, else 0; its gradient is 0 everywhere."""

    @staticmethod
    def forward(ctx, x):
        return torch.where(x.isnan(), x, (x > 0).to(x.dtype))

    @staticmethod
    def backward(ctx, gradient):
        return torch.zeros_like(gradient)


class Step(nn.Module):
    """The threshold of the perceptron."""

    def forward(self, x):
        return Threshold.apply(x)
'''

"""Small measured tables that ship with scikit-learn: iris, wine, breast cancer, diabetes.

Names and sizes stand here, so that looking at them loads nothing.
"""

from __future__ import annotations

import numpy as np

from desktoplab.spec.tables import DATASETS, DataInfo, DataTraits, Samples

TABLE = "Tables"
IRIS = ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)")
WINE = (
    "alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium", "total_phenols",
    "flavanoids", "nonflavanoid_phenols", "proanthocyanins", "color_intensity", "hue",
    "od280/od315_of_diluted_wines", "proline",
)  # fmt: skip
CELL = (
    "radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity",
    "concave points", "symmetry", "fractal dimension",
)  # fmt: skip
CANCER = (
    *(f"mean {name}" for name in CELL),
    *(f"{name} error" for name in CELL),
    *(f"worst {name}" for name in CELL),
)
DIABETES = ("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6")


def _table(
    label: str, samples: int, features: tuple[str, ...], classes: tuple[str, ...]
) -> DataTraits:
    info = DataInfo(
        label, (len(features),), len(classes), samples, classes,
        "classification" if classes else "regression", features,
    )  # fmt: skip
    return DataTraits(lambda: info)


@DATASETS.register(
    "iris",
    "Iris",
    group=TABLE,
    traits=_table("Iris", 150, IRIS, ("setosa", "versicolor", "virginica")),
)
def iris(seed: int) -> Samples:
    """Lengths and widths of 150 flowers of three kinds (Fisher 1936, as shipped with scikit-learn).

    One kind is divided from the others by a line, the other two overlap a little.
    """
    from sklearn.datasets import load_iris

    return _classes(*load_iris(return_X_y=True))


@DATASETS.register(
    "wine", "Wine", group=TABLE,
    traits=_table("Wine", 178, WINE, ("class_0", "class_1", "class_2")),
)  # fmt: skip
def wine(seed: int) -> Samples:
    """13 chemical measurements of 178 wines from three growers (Forina et al. 1991).

    Their sizes differ a thousandfold: see what happens without standardizing.
    """
    from sklearn.datasets import load_wine

    return _classes(*load_wine(return_X_y=True))


@DATASETS.register(
    "breast_cancer",
    "Breast cancer",
    group=TABLE,
    traits=_table("Breast cancer", 569, CANCER, ("malignant", "benign")),
)
def breast_cancer(seed: int) -> Samples:
    """30 measurements of cell nuclei in 569 samples of tissue, malignant or benign.

    Street, Wolberg & Mangasarian 1993, as shipped with scikit-learn.
    """
    from sklearn.datasets import load_breast_cancer

    return _classes(*load_breast_cancer(return_X_y=True))


@DATASETS.register(
    "diabetes", "Diabetes", group=TABLE, traits=_table("Diabetes", 442, DIABETES, ())
)
def diabetes(seed: int) -> Samples:
    """A regression: how far the disease has gone a year later, from ten measurements.

    442 patients (Efron et al. 2004); the target runs from 25 to 346. Nobody predicts it well: R²
    near 0.5 is what linear regression reaches.
    """
    from sklearn.datasets import load_diabetes

    inputs, targets = load_diabetes(return_X_y=True, scaled=False)
    return Samples(inputs.astype(np.float32), targets.astype(np.float32))


def _classes(inputs: np.ndarray, labels: np.ndarray) -> Samples:
    return Samples(inputs.astype(np.float32), labels.astype(np.int64))

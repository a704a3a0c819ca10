"""Makes scipy.json beside it: what scipy says of seeded samples. A test of src/statistics reads it.

    python3 -m venv somewhere && somewhere/bin/pip install scipy==1.17.1 numpy==2.4.6
    somewhere/bin/python tests/statistics/make.py

Pairs are kept as counts by start (row) and end (column), levels 1 to 5. Of their differences, end minus start: `mean`;
`sd` with n - 1; `interval` by Student's t; `p` of Wilcoxon's signed rank; and Wilson's intervals of the shares that
went up, stayed the same and went down. What can't be computed is null. Two numbers are not scipy's, which has none
there: where all differences are equal the interval is the mean itself, and where one pair differs p is 1.

p: zeros are dropped (zero_method="wilcox"). To 50 pairs that differ it is exact, over all ways to give signs to the
ranks with their ties: scipy's own PermutationMethod to 13 pairs; above, where that takes too long, the same count made
in Python's whole numbers, which is held against PermutationMethod wherever that was run. Above 50 pairs scipy's
method="asymptotic" without continuity correction, which corrects for ties.
"""

import json
import warnings
from fractions import Fraction
from pathlib import Path

import numpy
import scipy
from scipy import stats

SEED = 20260131
EXACT = 50
PERMUTED = 13


def exact_p(differences):
    """Two-sided p over all ways to give signs, in whole numbers: both tails are counted."""
    ranks = [int(rank) for rank in 2 * stats.rankdata(numpy.abs(differences))]
    up = sum(rank for rank, difference in zip(ranks, differences) if difference > 0)
    ways = {0: 1}
    for rank in ranks:
        more = dict(ways)
        for total, count in ways.items():
            more[total + rank] = more.get(total + rank, 0) + count
        ways = more
    low = sum(count for total, count in ways.items() if total <= up)
    high = sum(count for total, count in ways.items() if total >= up)
    return float(min(Fraction(2 * min(low, high), 2 ** len(ranks)), Fraction(1)))


def wilcoxon_p(differences):
    differing = differences[differences != 0]
    if len(differing) == 0:
        return None
    if len(differing) == 1:
        return 1.0
    if len(differing) > EXACT:
        return float(stats.wilcoxon(differences, zero_method="wilcox", correction=False, method="asymptotic").pvalue)
    p = exact_p(differing)
    if len(differing) <= PERMUTED:
        method = stats.PermutationMethod(n_resamples=numpy.inf)
        # Without the zeros, which PermutationMethod would give signs too.
        scipys = float(stats.wilcoxon(differing, zero_method="wilcox", method=method).pvalue)
        assert abs(scipys - p) < 1e-12, (scipys, p)
        return scipys
    return p


def interval(differences):
    n = len(differences)
    if n < 2:
        return None
    mean = float(numpy.mean(differences))
    if numpy.all(differences == differences[0]):
        return [mean, mean]
    low, high = stats.t.interval(0.95, n - 1, loc=mean, scale=stats.sem(differences))
    return [float(low), float(high)]


def wilson(part, whole):
    ends = stats.binomtest(part, whole).proportion_ci(0.95, method="wilson")
    return [float(ends.low), float(ends.high)]


def pairs_sample(table):
    places = numpy.arange(1, 6)
    differences = numpy.repeat((places[None, :] - places[:, None]).ravel(), table.ravel())
    n = len(differences)
    up, same, down = (int((sign == numpy.sign(differences)).sum()) for sign in (1, 0, -1))
    sd = float(stats.tstd(differences)) if n > 1 else None
    return {
        "table": table.ravel().tolist(),
        "mean": float(numpy.mean(differences)) if n else None,
        "sd": sd,
        "interval": interval(differences),
        "p": wilcoxon_p(differences) if n else None,
        "up": wilson(up, n) if n else None,
        "same": wilson(same, n) if n else None,
        "down": wilson(down, n) if n else None,
    }


def table_of(random, n, differing=None):
    """n pairs, of which so many differ, where that is asked: people of whom some stay and some go up more than down."""
    start = random.integers(1, random.choice([4, 6]), n)
    growth, spread = random.uniform(-0.5, 1.2), random.uniform(0.3, 1.3)
    end = numpy.clip(numpy.rint(start + random.normal(growth, spread, n)), 1, 5).astype(int)
    if differing is not None:
        same = numpy.arange(n) >= differing
        end = numpy.where(same, start, end)
        equal = ~same & (end == start)
        end = numpy.where(equal, numpy.where(start < 5, start + 1, start - 1), end)
    table = numpy.zeros((5, 5), dtype=int)
    numpy.add.at(table, (start - 1, end - 1), 1)
    return table


def all_pairs(random):
    samples = [table_of(random, n) for n in range(61) for _ in range(3)]
    # Around the limit of the exact distribution, with zeros beside.
    samples += [table_of(random, n + zeros, n) for n in range(45, 56) for zeros in (0, 7)]
    # No pair differs; all differ by the same; signs in balance.
    samples += [numpy.diag([3, 0, 2, 0, 1]), shifted(12), balanced(6), balanced(40)]
    samples += [table_of(random, int(n)) for n in random.integers(100, 1000, 16)]
    samples += [table_of(random, n) for n in (1_000, 5_000, 20_000, 100_000, 100_000, 100_000)]
    samples += [balanced(50_000)]
    return [pairs_sample(table) for table in samples]


def shifted(n):
    """n pairs that all go up by one."""
    table = numpy.zeros((5, 5), dtype=int)
    table[1, 2], table[2, 3] = n // 2, n - n // 2
    return table


def balanced(n):
    """n pairs that go up by one and as many that go down by one, and some that stay."""
    table = numpy.zeros((5, 5), dtype=int)
    table[1, 2], table[3, 2], table[4, 4] = n, n, 3
    return table


def quantiles_sample(values):
    values = numpy.sort(values)
    shares = [0.0, 0.1, 0.25, 0.5, 0.9, 0.975, 1.0]
    found = [float(value) for value in stats.quantile(values, numpy.array(shares), method="linear")]
    assert numpy.allclose(found, numpy.quantile(values, shares), rtol=0, atol=1e-9)
    return {"values": values.tolist(), "shares": shares, "quantiles": found}


def all_quantiles(random):
    """Days of cases: few and many, ties and zeros, and a long tail."""
    sizes = [*range(1, 41), 99, 100, 101, 365]
    return [quantiles_sample(random.gamma(0.8, random.uniform(2, 300), n).astype(int)) for n in sizes]


def main():
    # scipy warns of lost digits where all differences are equal; then sd is 0.
    warnings.filterwarnings("ignore", "Precision loss")
    random = numpy.random.default_rng(SEED)
    pairs, quantiles = all_pairs(random), all_quantiles(random)
    head = {"scipy": scipy.__version__, "numpy": numpy.__version__, "seed": SEED}
    lines = lambda samples: ",\n".join(json.dumps(sample, separators=(",", ":"), allow_nan=False) for sample in samples)
    parts = {"made_with": json.dumps(head), "pairs": f"[\n{lines(pairs)}\n]", "quantiles": f"[\n{lines(quantiles)}\n]"}
    text = "{" + ",\n".join(f'"{key}": {part}' for key, part in parts.items()) + "}\n"
    Path(__file__).with_name("scipy.json").write_text(text)
    print(len(pairs), "samples of pairs,", len(quantiles), "of quantiles")


main()

"""What looks alike is shown, and what means something else is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.pictures.comparing.likeness import ALIKE, likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Menselijke maat", "De menselijke maat"),
        ("Rechtvaardigheid", "Rechtvardigheid"),
        ("Zorg dichtbij huis", "Zorg dicht bij huis"),
        ("Inwoners en raad praten", "Raad en inwoners praten"),
        ("Vertrouwen", "vertrouwen!"),
    ],
)
def test_small_differences_of_spelling_and_wording_look_alike(one: str, other: str) -> None:
    assert likeness(one, other) >= ALIKE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vertrouwen", "Vertrouwen in inwoners"),
        ("Klacht", "Kracht"),
        ("Rust", "Lust"),
        ("Bereikbaar", "Onbereikbaar"),
        ("Onveilig wonen", "Veilig wonen"),
        ("Hooguit 4 weken wachten", "Hooguit 6 weken wachten"),
        ("We doen het samen", "We doen het niet samen"),
        ("Meer zorg bij mensen thuis", "Minder zorg bij mensen thuis"),
        ("Zorg met regels vooraf", "Zorg zonder regels vooraf"),
    ],
)
def test_another_meaning_does_not(one: str, other: str) -> None:
    assert likeness(one, other) == 0


@given(st.text(max_size=40), st.text(max_size=40))
def test_it_is_mutual_and_zero_or_from_the_threshold_up(one: str, other: str) -> None:
    found = likeness(one, other)
    assert found == pytest.approx(likeness(other, one))
    assert found == 0 or ALIKE <= found <= 100

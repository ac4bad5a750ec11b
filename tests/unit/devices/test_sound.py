"""Sounds: what is heard, and what is said where nothing can be heard."""

from collections.abc import Iterator

import miniaudio
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from kiosk.devices.sound import NO_SOUND, OFF, Speaker
from kiosk.devices.tones import RATE, SOUNDS, samples
from kiosk.feedback import Feedback


def pitches(what: Feedback) -> list[int]:
    """The strongest frequency of each 40 ms that are not silent, neighbours once; in hertz."""
    sound = samples(SOUNDS[what], 1.0).astype(float)
    found: list[int] = []
    for start in range(0, len(sound) - RATE // 25, RATE // 25):
        part = sound[start : start + RATE // 25]
        if np.abs(part).max() < 1000:
            found.append(0)
            continue
        strongest = int(np.argmax(np.abs(np.fft.rfft(part * np.hanning(len(part)))))) * 25
        if not found or abs(found[-1] - strongest) > 25:
            found.append(strongest)
    return found


def test_each_sound_is_another_one() -> None:
    assert len(pitches(Feedback.GOOD)) == 1 and pitches(Feedback.GOOD)[0] > 1500
    assert len(pitches(Feedback.UNKNOWN)) == 1 and pitches(Feedback.UNKNOWN)[0] < 300
    low, high = pitches(Feedback.COMMIT)[0], pitches(Feedback.COMMIT)[-1]
    assert low < high
    assert pitches(Feedback.NOT_NOW)[0] == pitches(Feedback.NOT_NOW)[-1] and 0 in pitches(Feedback.NOT_NOW)


@pytest.mark.parametrize("what", list(Feedback))
def test_no_sound_clips_or_clicks(what: Feedback) -> None:
    sound = samples(SOUNDS[what], 1.0).astype(int)
    assert np.abs(sound).max() < 32767
    assert abs(sound[0]) < 300 and abs(sound[-1]) < 300
    assert np.abs(samples(SOUNDS[what], 0.5)).max() < np.abs(sound).max()


@pytest.fixture
def speaker() -> Iterator[Speaker]:
    one = Speaker(backend=miniaudio.Backend.NULL)
    one.start()
    yield one
    assert one.stop()


def test_sounds_play_one_after_another_and_none_waits_for_long(speaker: Speaker, qtbot: QtBot) -> None:
    for what in (Feedback.GOOD, Feedback.COMMIT, Feedback.UNKNOWN, Feedback.GOOD):
        speaker.play(what)  # a burst: what cannot wait is left out
    qtbot.waitUntil(lambda: speaker.played >= 1)
    speaker.play(Feedback.GOOD)
    qtbot.waitUntil(lambda: speaker.played >= 2)
    assert speaker.words == ""


def test_where_nothing_can_be_heard_it_is_said(qtbot: QtBot) -> None:
    mute = Speaker(volume=0)
    mute.start()
    mute.play(Feedback.GOOD)
    assert mute.words == OFF and mute.stop()
    # A backend of another operating system stands for a computer without a loudspeaker.
    broken = Speaker(backend=miniaudio.Backend.COREAUDIO)
    broken.start()
    qtbot.waitUntil(lambda: broken.words == NO_SOUND)
    broken.play(Feedback.GOOD)
    assert broken.stop()


def test_the_volume_is_another_one_from_the_next_sound_on(qtbot: QtBot) -> None:
    one = Speaker(0, backend=miniaudio.Backend.NULL)
    one.start()
    one.play(Feedback.GOOD)
    assert (one.words, one.played) == (OFF, 0)
    for volume in (5, 0, 7):
        one.set_volume(volume)
    assert one.words == ""
    one.play(Feedback.GOOD)
    qtbot.waitUntil(lambda: one.played == 1, timeout=10_000)
    assert one.stop()

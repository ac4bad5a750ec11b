"""The size follows what arrives in time, and is not lowered where that helps nothing."""

from kiosk.devices.cameras import Mode
from kiosk.devices.late import CALM_S, Ladder, Size, sizes

WANTED = Mode("MJPG", 1280, 720, 30)
STEPS = ((1280, 720), (960, 540), (640, 360))


class Camera:
    """Gives as many frames a second as `rate` says for the size, by a clock turned by hand."""

    def __init__(self, steps: tuple[Size, ...] = STEPS) -> None:
        self.now = 10.0
        self.size = steps[0]
        self.rate = dict.fromkeys(steps, 30.0)
        self.changes: list[Size] = []
        self.ladder = Ladder(steps, 30.0, self.now)

    def run(self, seconds: float) -> None:
        end = self.now + seconds
        while self.now < end:
            self.now += 1 / self.rate[self.size]
            size = self.ladder.frame(self.now)
            if size:
                self.size = size
                self.changes.append(size)
                self.now += 0.8  # the camera starts anew


def test_frames_in_time_change_nothing() -> None:
    camera = Camera()
    camera.rate[STEPS[0]] = 24.0
    camera.run(600)
    assert camera.changes == []


def test_late_frames_bring_a_smaller_picture_within_ten_seconds() -> None:
    camera = Camera()
    camera.rate[STEPS[0]] = 8.0
    camera.run(10)
    assert camera.changes == [(960, 540)]
    camera.run(CALM_S / 2)
    assert camera.changes == [(960, 540)]


def test_it_steps_down_as_far_as_it_helps() -> None:
    camera = Camera()
    camera.rate = {STEPS[0]: 5.0, STEPS[1]: 10.0, STEPS[2]: 28.0}
    camera.run(40)
    assert camera.changes == [(960, 540), (640, 360)]


def test_one_slow_moment_is_forgiven() -> None:
    camera = Camera()
    camera.run(10)
    camera.rate[STEPS[0]] = 8.0
    camera.run(2)
    camera.rate[STEPS[0]] = 30.0
    camera.run(60)
    assert camera.changes == []


def test_in_the_dark_a_smaller_picture_does_not_help_and_is_taken_back_for_good() -> None:
    camera = Camera()
    camera.rate = dict.fromkeys(STEPS, 10.0)
    camera.run(600)
    assert camera.changes == [(960, 540), (1280, 720)]


def test_after_a_calm_minute_the_larger_picture_is_tried_again() -> None:
    camera = Camera()
    camera.rate[STEPS[0]] = 8.0
    camera.run(10)
    camera.rate[STEPS[0]] = 30.0
    camera.run(CALM_S + 10)
    assert camera.changes == [(960, 540), (1280, 720)]
    camera.run(600)
    assert camera.size == (1280, 720)


def test_each_try_that_fails_makes_the_next_wait_longer() -> None:
    camera = Camera()
    camera.rate[STEPS[0]] = 8.0
    camera.run(1200)
    ups = camera.changes.count((1280, 720))
    assert 2 <= ups <= 5, camera.changes
    assert all(later != earlier for earlier, later in zip(camera.changes, camera.changes[1:], strict=False))


def test_a_single_size_is_never_changed() -> None:
    camera = Camera(((1280, 720),))
    camera.rate[STEPS[0]] = 3.0
    camera.run(100)
    assert camera.changes == []


def test_the_steps_are_the_cameras_own_sizes_of_the_same_shape() -> None:
    modes = (
        Mode("MJPG", 1920, 1080, 30),
        Mode("MJPG", 1280, 720, 30),
        Mode("MJPG", 1024, 768, 30),
        Mode("MJPG", 1184, 656, 30),
        Mode("MJPG", 800, 450, 30),
        Mode("MJPG", 640, 360, 30),
        Mode("MJPG", 320, 180, 30),
        Mode("YUYV", 960, 540, 15),
    )
    assert sizes(WANTED, modes) == ((1280, 720), (800, 450), (640, 360))


def test_without_a_word_from_the_camera_the_steps_are_shares_of_the_wish() -> None:
    assert sizes(WANTED, ()) == STEPS
    assert sizes(WANTED, (Mode("MJPG", 640, 480, 30),)) == ((1280, 720), (640, 480))
    assert sizes(Mode("MJPG", 640, 480, 30), (Mode("MJPG", 640, 480, 30),)) == ((640, 480),)

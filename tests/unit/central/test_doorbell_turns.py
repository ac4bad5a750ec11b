"""A ring reaches many stations one after the other, and rings that come together are one."""

import asyncio
from collections.abc import Callable
from contextvars import Context

from sync.central.stations.doorbell import RING, Doorbell, stream


def test_the_more_listen_the_further_a_ring_is_spread() -> None:
    async def turns(stations: int) -> list[float]:
        bell = Doorbell()
        streams = [stream(bell, f"d-{number}", 60) for number in range(stations)]
        for one in streams:
            await anext(one)
        found = [bell.turn_s(f"d-{number}") for number in range(stations)]
        for one in streams:
            await one.aclose()
        return found

    alone, crowd = asyncio.run(turns(1)), asyncio.run(turns(500))
    assert max(alone) < 0.02
    assert min(crowd) < 1 and max(crowd) > 4
    assert len(set(crowd)) > 490


def test_rings_that_come_while_one_waits_for_its_turn_are_one() -> None:
    class Slow(Doorbell):
        def turn_s(self, device_id: str) -> float:
            return 0.2

    async def heard() -> list[bytes]:
        bell = Slow()
        one = stream(bell, "d-1", 0.5)
        parts = [await anext(one)]
        for place in range(1, 6):
            bell.ring((0, place))
        parts += [await anext(one), await anext(one)]
        await one.aclose()
        return parts

    assert [part == RING for part in asyncio.run(heard())] == [False, True, False]


def test_a_ring_that_is_part_of_another_wakes_nobody() -> None:
    class Counting(asyncio.SelectorEventLoop):
        woken = 0

        def call_soon_threadsafe[*Ts](
            self, callback: Callable[[*Ts], object], *args: *Ts, context: Context | None = None
        ) -> asyncio.Handle:
            self.woken += 1
            return super().call_soon_threadsafe(callback, *args, context=context)

    class Never(Doorbell):
        def turn_s(self, device_id: str) -> float:
            return 3600

    async def woken() -> int:
        bell, loop = Never(), asyncio.get_running_loop()
        streams = [stream(bell, f"d-{number}", 60) for number in range(20)]
        for one in streams:
            await anext(one)
        heard = asyncio.gather(*(anext(one) for one in streams))
        for place in range(1, 101):
            bell.ring((0, place))
            await asyncio.sleep(0)
        assert isinstance(loop, Counting)
        found = loop.woken
        bell.close()
        assert await heard == [RING] * 20
        return found

    with asyncio.Runner(loop_factory=Counting) as runner:
        assert runner.run(woken()) == 20


def test_a_station_that_is_dismissed_does_not_wait_for_its_turn() -> None:
    class Never(Doorbell):
        def turn_s(self, device_id: str) -> float:
            return 3600

    async def last() -> bytes:
        bell = Never()
        one = stream(bell, "d-1", 60)
        await anext(one)
        bell.dismiss("d-1")
        return await anext(one)

    assert asyncio.run(last()) == RING


def test_a_station_that_is_dismissed_while_it_is_told_of_something_is_rung_once_more() -> None:
    async def last() -> list[bytes]:
        bell = Doorbell()
        one = stream(bell, "d-1", 60)
        await anext(one)
        bell.ring((0, 1))
        assert await anext(one) == RING
        bell.dismiss("d-1")
        await asyncio.sleep(0)
        return [part async for part in one]

    assert asyncio.run(last()) == [RING]

"""Which addresses are public."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.addresses import literal, unfit

UNFIT = """
0.0.0.0 127.0.0.1 127.255.255.254 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254
168.63.129.16 100.64.0.1 100.100.100.200 192.0.0.192 192.0.2.1 192.88.99.1 198.18.0.1 203.0.113.9
224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
:: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 64:ff9b::7f00:1
64:ff9b::a9fe:a9fe 64:ff9b:1::1 2002:7f00:1:: 2002:a9fe:a9fe::1 2001::1 2001:0:4136:e378:8000::1
2001:db8::1 3fff::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1 100::1 5f00::1
4000::1
""".split()
PUBLIC = """
1.1.1.1 93.184.216.34 172.15.255.255 172.32.0.1 100.63.255.255 100.128.0.1 168.63.129.17
223.255.255.255 2606:4700::1111 2a00:1450:4001::200e 2400:cb00::1 ::ffff:1.1.1.1
""".split()


@pytest.mark.parametrize("address", UNFIT)
def test_an_address_that_is_not_public_is_named(address: str) -> None:
    """Each says in words what it is instead."""
    assert unfit(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_fit(address: str) -> None:
    """Also those just outside the blocks that are not."""
    assert unfit(address) is None


@given(st.ip_addresses())
def test_what_is_fit_is_global_for_the_standard_library(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    """Our list is the stricter of the two, whatever the address."""
    mapped = getattr(address, "ipv4_mapped", None) or address

    assert unfit(str(address)) is not None or (mapped.is_global and not mapped.is_multicast)


@given(st.ip_addresses(v=4))
def test_an_address_is_as_fit_inside_another_as_by_itself(address: ipaddress.IPv4Address) -> None:
    """Mapped into IPv6 it is what it is; in a tunnel's or translator's it is never fit."""
    number = int(address)
    tunnels = (0x64FF9B << 96 | number, 0x2002 << 112 | number << 80, number)

    assert unfit(f"::ffff:{address}") == unfit(str(address))
    assert all(unfit(str(ipaddress.IPv6Address(tunnel))) for tunnel in tunnels)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("0x7f.1", "127.0.0.1"),
        ("0x7f000001", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("0", "0.0.0.0"),
        ("[::1]", "::1"),
        ("2606:4700::1111", "2606:4700::1111"),
        ("fe80::1%eth0", "fe80::1"),
        ("tide.example", None),
        ("1.1.1.1.example", None),
        ("", None),
    ],
)
def test_a_name_that_spells_an_address_is_known(host: str, address: str | None) -> None:
    """In each of the forms that a system takes for one."""
    assert literal(host) == address

"""Which network addresses are public: a page is fetched from no other, unless the user says so."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

__all__ = ["literal", "unfit"]

# Of the registries of special-purpose addresses (IANA), by what a user calls them; the first that
# holds counts. Written out, since what the standard library calls global differs by its version,
# and lets multicast, 6to4 and NAT64 through.
_FOUR = tuple(
    (IPv4Network(block), word)
    for block, word in (
        ("168.63.129.16/32", "of a cloud's own services"),
        ("169.254.0.0/16", "link-local, where clouds keep their metadata"),
        ("0.0.0.0/8", "of this machine"),
        ("127.0.0.0/8", "of this machine"),
        ("10.0.0.0/8", "private"),
        ("172.16.0.0/12", "private"),
        ("192.168.0.0/16", "private"),
        ("100.64.0.0/10", "of a provider's own network"),
        ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "for examples"),
        ("192.88.99.0/24", "of a 6to4 relay"),
        ("198.18.0.0/15", "for measurements"),
        ("198.51.100.0/24", "for examples"),
        ("203.0.113.0/24", "for examples"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
    )
)
_PUBLIC_SIX = IPv6Network("2000::/3")
_SIX = tuple(
    (IPv6Network(block), word)
    for block, word in (
        ("2001::/23", "of a tunnel or a protocol"),
        ("2001:db8::/32", "for examples"),
        ("2002::/16", "of a 6to4 tunnel"),
        ("3fff::/20", "for examples"),
        ("::1/128", "of this machine"),
        ("::/96", "an old form of another address"),
        ("64:ff9b::/96", "of a NAT64 translator"),
        ("64:ff9b:1::/48", "of a NAT64 translator"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "private"),
        ("ff00::/8", "multicast"),
    )
)


def unfit(address: str) -> str | None:
    """What an address is instead of public, in words, or None where it is public.

    Args:
        address: an IPv4 or IPv6 address in its usual form.
    """
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    if isinstance(found, IPv4Address):
        return next((word for block, word in _FOUR if found in block), None)
    word = next((word for block, word in _SIX if found in block), None)
    return word or (None if found in _PUBLIC_SIX else "reserved")


def literal(host: str) -> str | None:
    """The address that a host's name spells out, in any form that a system takes, or None.

    "127.1", "0x7f.1" and "2130706433" are all 127.0.0.1.
    """
    import socket

    try:
        return str(ip_address(host.strip("[]").partition("%")[0]))
    except ValueError:
        pass
    try:
        return str(IPv4Address(socket.inet_aton(host)))
    except (OSError, ValueError):
        return None

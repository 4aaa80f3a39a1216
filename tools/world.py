#!/usr/bin/env python3
"""Makes the outline map that `bede code --to html` draws.

usage: world.py COUNTRIES.json > src/out/html/world.txt

COUNTRIES.json is countries-50m.json of the npm package world-atlas 2.0.2: the
Natural Earth outlines (public domain) as TopoJSON.  Run it by hand; the build
takes the result, which is committed.

The result is text, a line each: `land` and `borders`, SVG paths in tenths of a
degree (x east of Greenwich, y south of the equator), then `label` lines: size,
x, y and name of a country, largest first.
"""
import json
import sys

TOLERANCE = 0.09   # degrees: what a line may deviate
SMALLEST = 0.02    # square degrees of an island that is kept
SOUTH = -58        # without Antarctica


def decode(topology):
    """Arcs as lists of points in degrees."""
    (sx, sy), (tx, ty) = (topology["transform"]["scale"],
                          topology["transform"]["translate"])
    arcs = []
    for packed in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in packed:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def distance(p, a, b):
    """Of a point from a line through two."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = (dx * dx + dy * dy) ** 0.5
    if length == 0:
        return ((p[0] - a[0]) ** 2 + (p[1] - a[1]) ** 2) ** 0.5
    return abs(dx * (a[1] - p[1]) - dy * (a[0] - p[0])) / length


def simplify(points):
    """Douglas and Peucker, without recursion; the ends stay."""
    keep, work = {0, len(points) - 1}, [(0, len(points) - 1)]
    while work:
        first, last = work.pop()
        far, at = 0, None
        for i in range(first + 1, last):
            d = distance(points[i], points[first], points[last])
            if d > far:
                far, at = d, i
        if at is not None and far > TOLERANCE:
            keep.add(at)
            work += [(first, at), (at, last)]
    return [points[i] for i in sorted(keep)]


def polygons(geometry):
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    return geometry.get("arcs", []) if geometry["type"] == "MultiPolygon" \
        else []


def ring_points(ring, arcs):
    points = []
    for number in ring:
        piece = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += piece if not points else piece[1:]
    return unroll(points)


def unroll(points):
    """A ring over the date line goes on beyond 180 degrees."""
    out = []
    for x, y in points:
        while out and x - out[-1][0] > 180:
            x -= 360
        while out and x - out[-1][0] < -180:
            x += 360
        out.append((x, y))
    return out


def copies(points):
    """The ring, and again at the map's other end where it leaves the map."""
    yield points
    for turn in (-360, 360):
        moved = [(x + turn, y) for x, y in points]
        if any(-180 < x < 180 for x, _ in moved):
            yield moved


def area(points):
    return sum(a[0] * b[1] - b[0] * a[1]
               for a, b in zip(points, points[1:] + points[:1])) / 2


def centre(points):
    """Where a label stands: the middle of the widest stretch of the ring."""
    low, high = min(p[1] for p in points), max(p[1] for p in points)
    best = (0, 0, 0)
    for step in range(1, 24):
        y = low + (high - low) * step / 24
        cuts = sorted(a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
                      for a, b in zip(points, points[1:] + points[:1])
                      if (a[1] > y) != (b[1] > y))
        for left, right in zip(cuts[::2], cuts[1::2]):
            middle = 1 - abs(step - 12) / 24  # rather the middle than a cape
            if (right - left) * middle > best[0]:
                best = ((right - left) * middle, (left + right) / 2, y)
    return best[1], best[2]


def tenths(points):
    out = []
    for x, y in points:
        p = (round(x * 10), round(-y * 10))
        if not out or out[-1] != p:
            out.append(p)
    return out


def path(lines, closed):
    """Relative steps; a sign divides numbers as well as a blank does."""
    text = ""
    for points in lines:
        if len(points) < (4 if closed else 2):
            continue
        text += "M%d,%d" % points[0] + "l"
        steps = [(b[0] - a[0], b[1] - a[1])
                 for a, b in zip(points, points[1:])]
        if closed:
            steps = steps[:-1]
        line = ""
        for dx, dy in steps:
            line += ("" if dx < 0 or not line else " ") + str(dx)
            line += ("" if dy < 0 else " ") + str(dy)
        text += line + ("z" if closed else "")
    return text


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        topology = json.load(file)
    full = decode(topology)
    arcs = [simplify(points) for points in full]
    countries = topology["objects"]["countries"]["geometries"]
    land = []
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in polygons(geometry):
            for ring in polygon:
                points = ring_points(ring, arcs)
                if abs(area(points)) < SMALLEST or \
                        max(p[1] for p in points) < SOUTH:
                    continue
                land += [tenths(copy) for copy in copies(points)]
    used, labels = {}, []
    for number, geometry in enumerate(countries):
        rings = [ring for polygon in polygons(geometry) for ring in polygon]
        for ring in rings:
            for arc in ring:
                used.setdefault(arc if arc >= 0 else ~arc, set()).add(number)
        if not rings:
            continue
        widest = max((ring_points(r, full) for r in rings),
                     key=lambda p: abs(area(p)))
        x, y = centre(widest)
        x = (x + 180) % 360 - 180
        if y > SOUTH:
            labels.append((abs(area(widest)), round(x * 10), round(-y * 10),
                           geometry["properties"]["name"]))
    borders = [tenths(arcs[arc]) for arc, by in sorted(used.items())
               if len(by) > 1]
    print("land " + path(land, True))
    print("borders " + path(borders, False))
    for size, x, y, name in sorted(labels, reverse=True):
        print("label %d %d %d %s" % (round(size * 10), x, y, name))


if __name__ == "__main__":
    main()

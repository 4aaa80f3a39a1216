/* Point at a word, a place or a row: the record and all its words show.
   Without this script the page is whole but for that and the first map. */
(function () {
  "use strict";
  var card = document.getElementById("card");
  var pinned = null;

  function marked(node) {
    return node.closest ? node.closest("[data-r]") : null;
  }

  function numbers(node) {
    return node.getAttribute("data-r").trim().split(" ");
  }

  function light(story, wanted) {
    story.querySelectorAll("[data-r]").forEach(function (node) {
      var on = wanted.some(function (n) {
        return node.getAttribute("data-r").includes(" " + n + " ");
      });
      node.classList.toggle("on", on);
    });
  }

  function row(story, n) {
    return story.querySelector('tr[data-r=" ' + n + ' "]');
  }

  function describe(story, n) {
    var list = document.createElement("dl");
    Array.from(row(story, n).cells).forEach(function (cell) {
      if (!cell.hasAttribute("data-h") || !cell.textContent.trim()) return;
      var name = document.createElement("dt");
      var value = document.createElement("dd");
      name.textContent = cell.getAttribute("data-h");
      Array.from(cell.childNodes).forEach(function (child) {
        value.appendChild(child.cloneNode(true));
      });
      list.appendChild(name);
      list.appendChild(value);
    });
    return list;
  }

  /* Below the word, within the page; a narrow screen has it at its foot. */
  function place(node) {
    var at = node.getBoundingClientRect();
    var room = document.documentElement.clientWidth - card.offsetWidth - 12;
    var left = Math.max(12, Math.min(at.left, room));
    var below = at.bottom + 10;
    var high = card.offsetHeight;
    if (below + high > window.innerHeight) {
      if (at.top - high - 10 > 0) below = at.top - high - 10;
    }
    card.style.left = left + window.scrollX + "px";
    card.style.top = below + window.scrollY + "px";
  }

  function show(node) {
    var story = node.closest("article");
    if (!story) return;
    light(story, numbers(node));
    card.replaceChildren();
    if (node.closest("table")) return;
    numbers(node).slice(0, 6).forEach(function (n) {
      card.appendChild(describe(story, n));
    });
    place(node);
  }

  function hide() {
    pinned = null;
    card.replaceChildren();
    document.querySelectorAll(".on").forEach(function (node) {
      node.classList.remove("on");
    });
  }

  document.addEventListener("pointerover", function (event) {
    if (event.pointerType !== "mouse" || pinned) return;
    if (event.target.closest("#card")) return;
    var node = marked(event.target);
    if (node) show(node); else hide();
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("#card")) return;
    var node = marked(event.target);
    if (!node || node === pinned) { hide(); return; }
    if (node.closest("table")) { show(node); return; }
    if (!event.target.closest(".ref")) { show(node); pinned = node; }
  });
  document.addEventListener("focusin", function (event) {
    var node = marked(event.target);
    if (node) show(node);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });

  /* All stories on one map, if there are several. */
  function element(parent, name, attributes) {
    var node = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.keys(attributes).forEach(function (key) {
      node.setAttribute(key, attributes[key]);
    });
    parent.appendChild(node);
    return node;
  }

  function gather() {
    var places = {}, stories = 0;
    document.querySelectorAll("article").forEach(function (story) {
      var spots = story.querySelectorAll(".spot");
      stories += spots.length ? 1 : 0;
      spots.forEach(function (spot) {
        var key = spot.dataset.lat + " " + spot.dataset.lon;
        var title = spot.querySelector("title").textContent;
        var found = places[key] || (places[key] = {
          lat: +spot.dataset.lat, lon: +spot.dataset.lon, story: story,
          name: title.replace(/: [0-9, ]*$/, ""), count: 0
        });
        found.count += numbers(spot).length;
      });
    });
    return stories > 1 ? Object.values(places) : [];
  }

  function overview() {
    var places = gather();
    if (!places.length) return;
    var svg = element(document.getElementById("overview"), "svg", {
      viewBox: "-1750 -760 3550 1310", role: "img",
      "aria-label": "Map of all places"
    });
    element(svg, "rect", { x: -1800, y: -840, width: 3600, height: 1420,
      "class": "sea" });
    element(svg, "use", { href: "#land", "class": "land" });
    element(svg, "use", { href: "#borders", "class": "borders" });
    places.sort(function (a, b) { return b.count - a.count; });
    places.forEach(function (found) {
      var spot = element(svg, "g", { "class": "spot" });
      element(spot, "title", {}).textContent =
        found.name + ": " + found.count;
      element(spot, "circle", { cx: found.lon * 10, cy: -found.lat * 10,
        r: Math.min(20 + Math.sqrt(found.count) * 7, 70) });
      spot.addEventListener("click", function () {
        found.story.scrollIntoView();
      });
    });
  }
  overview();
}());

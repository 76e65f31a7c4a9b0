"use strict";
// The history of the map as a slider: its days are those of the links under the map, and to let go of it follows the link.
// Without scripts there is no slider, and the links do the same.
(() => {
  let isHeld = false;
  const show = () => {
    const place = document.getElementById("map-slide");
    const links = [...document.querySelectorAll(".map-years a")];
    if (!place || links.length < 2) return;
    const [slide, told] = [place.querySelector("input"), place.querySelector("output")];
    const day = (at) => links[at].getAttribute("aria-label");
    const tell = (said) => {
      told.value = said;
      slide.setAttribute("aria-valuetext", said);
    };
    slide.max = links.length - 1;
    // Between two changes the map is as the earlier of them left it.
    slide.value = links.filter((_, at) => day(at) <= place.dataset.day).length - 1;
    tell(place.dataset.day);
    slide.oninput = () => tell(day(slide.value));
    slide.onchange = () => {
      isHeld = true;
      links[slide.value].click();
    };
    place.hidden = false;
    // The page that came is another; whoever walks with the keyboard goes on from where they were.
    if (isHeld) slide.focus({ preventScroll: true });
    isHeld = false;
  };
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("htmx:afterSettle", show);
})();

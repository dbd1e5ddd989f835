const GAP = 6; // pixels between the words and what hangs under them
const LEAST = 160; // pixels that a menu gets where there is little room

/**
 * Puts a floating element under `rect` (viewport pixels), or above it where there is no room below, and inside the
 * editor's edges: the title over it is not to be covered. Where neither fits, it gets what room there is below.
 * Sizes go through custom properties: CSS ignores them on phones.
 */
export function placeUnder(floating, rect) {
  const home = floating.offsetParent?.getBoundingClientRect();
  if (!home) return;
  floating.style.removeProperty("--room");
  const { offsetWidth: width, offsetHeight: height } = floating;
  const room = (window.visualViewport?.height ?? window.innerHeight) - rect.bottom - GAP;
  const fitsBelow = height <= room;
  const below = fitsBelow || rect.top - GAP - height < Math.max(0, home.top);
  const top = below ? rect.bottom + GAP : rect.top - GAP - height;
  const left = Math.max(0, Math.min(rect.left - home.left, home.width - width));
  floating.style.setProperty("--top", `${Math.round(top - home.top)}px`);
  floating.style.setProperty("--left", `${Math.round(left)}px`);
  if (!below || fitsBelow) return;
  floating.style.setProperty("--room", `${Math.round(Math.max(LEAST, room - GAP))}px`);
  floating.scrollIntoView({ block: "nearest" });
}

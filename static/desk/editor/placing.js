const GAP = 6; // pixels between the words and what hangs under them

/**
 * Puts a floating element under `rect` (viewport pixels), or above it where there is no room below,
 * and inside the editor's edges. Sizes go through custom properties: CSS ignores them on phones.
 */
export function placeUnder(floating, rect) {
  const home = floating.offsetParent?.getBoundingClientRect();
  if (!home) return;
  const { offsetWidth: width, offsetHeight: height } = floating;
  const screen = window.visualViewport?.height ?? window.innerHeight;
  const below = rect.bottom + GAP + height <= screen || rect.top - GAP - height < 0;
  const top = below ? rect.bottom + GAP : rect.top - GAP - height;
  const left = Math.max(0, Math.min(rect.left - home.left, home.width - width));
  floating.style.setProperty("--top", `${Math.round(top - home.top)}px`);
  floating.style.setProperty("--left", `${Math.round(left)}px`);
}

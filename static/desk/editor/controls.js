export const CONTROLS = "input, textarea, select, button, summary, a";

/** The first thing in a block that Tab can reach. */
export const firstControl = (block) =>
  [...block.querySelectorAll(CONTROLS)].find((one) => !one.disabled && one.tabIndex >= 0 && one.checkVisibility());

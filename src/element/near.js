// Whether the reader is near an element: that starts it, and draws what is below its first screen.

import { only } from "./options.js";

/** How far outside the visible part of the page that is (CSS pixels). */
const NEAR = 400;

/**
 * What is done when the reader comes near.
 *
 * @type {WeakMap<Element, () => void>}
 */
const waiting = new WeakMap();

/** It is in every browser, and nowhere else. It tells of elements in the order of the page. */
const observer =
  globalThis.IntersectionObserver &&
  new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        const act = waiting.get(target);
        neverMind(target);
        act?.();
      }
    },
    only({ rootMargin: `${NEAR}px` }),
  );

/** Whether anybody can tell; in a test without a browser nobody can. */
export const canTell = Boolean(observer);

/**
 * Does something once, when the reader comes near.
 *
 * @param {Element} element
 * @param {() => void} act
 */
export function whenNear(element, act) {
  // Of another window, which an element may be moved to, nobody here can tell.
  if (element.ownerDocument !== document) return act();
  waiting.set(element, act);
  observer?.observe(element);
}

/**
 * Forgets what was to be done when the reader comes near.
 *
 * @param {Element} element
 */
export function neverMind(element) {
  waiting.delete(element);
  observer?.unobserve(element);
}

/**
 * Whether the reader is near an element, as far as the window scrolls.
 *
 * @param {Element} element
 */
export function isNear(element) {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > -NEAR && top < innerHeight + NEAR;
}

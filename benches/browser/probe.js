// Runs in a page before anything of it: watches when what the page is for is shown, and does what is measured.
//
// Before it stands `const CONFIG = { answer, shown, count }`: selectors of the last of the first screen and of everything,
// and how many roots must have them.

/* global CONFIG */

globalThis.bench = (() => {
  const roots = [document];
  const memories = [];
  const ready = [];
  const keys = [];
  const [answer, shown] = [CONFIG.answer, CONFIG.shown].map((selector) => ({ selector, ...Promise.withResolvers() }));
  /** Who waits for a key. */
  let waiting = null;

  /** The time when the next frame was painted: a message that is sent while it is made arrives after it. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });

  function look() {
    for (const part of [answer, shown]) {
      if (part.isThere || roots.filter((root) => root.querySelector(part.selector)).length < CONFIG.count) continue;
      part.isThere = true;
      painted().then(part.resolve);
    }
  }

  function watch(root) {
    new MutationObserver(look).observe(root, { childList: true, subtree: true });
  }

  watch(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    watch(root);
    return root;
  };

  // Every program shows its memory, whatever loads it.
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(target, values) {
      const instance = Reflect.construct(target, values);
      memories.push(...Object.values(instance.exports).filter((value) => value instanceof WebAssembly.Memory));
      return instance;
    },
  });

  document.addEventListener("sip-compare-ready", () => ready.push(performance.now()));

  const firstPaint = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntriesByName("first-contentful-paint")[0];
      if (entry) resolve(entry.startTime);
    }).observe({ type: "paint", buffered: true });
  });

  /**
   * Waits until the element says of both codes what it has to say: the time when its script was done, as the observer is
   * called after the task that changed the title, and the time when that was painted.
   */
  function switched(root, first, second) {
    return new Promise((resolve, reject) => {
      const observer = new MutationObserver(() => {
        const title = root.querySelector("[part=title]")?.textContent ?? "";
        if (!title.includes(`SIP ${first} `) || !title.includes(` ${second} `)) return;
        const scripted = performance.now();
        observer.disconnect();
        painted().then((time) => resolve([scripted, time]));
      });
      observer.observe(root.querySelector("[part=title]"), { childList: true, characterData: true, subtree: true });
      observer.observe(root.querySelector(".view") ?? root, { childList: true });
      setTimeout(() => reject(new Error(`${first} and ${second} are not shown`)), 10000);
    });
  }

  return {
    painted,

    /** The time when what is drawn in a second step is painted, too. */
    rests: () => painted().then(painted).then(painted),

    /** When which thing was done, in milliseconds since the page was asked for, and which requests were done when. */
    async load() {
      const [firstPaintAt, answerAt, shownAt] = await Promise.all([firstPaint, answer.promise, shown.promise]);
      const requests = performance.getEntriesByType("resource").map(({ name, responseEnd }) => [new URL(name).pathname, responseEnd]);
      return { firstPaint: firstPaintAt, answer: answerAt, shown: shownAt, ready: ready.at(-1) ?? null, requests };
    },

    /** Switches the first element to a pair, at any time between two frames: the times for script and until it is painted. */
    async switchTo(first, second) {
      const element = document.querySelector("sip-compare");
      await painted();
      await new Promise((resolve) => setTimeout(resolve, 20 + 20 * Math.random()));
      const done = switched(element.shadowRoot, first, second);
      const start = performance.now();
      element.first = first;
      element.second = second;
      const [scripted, paintedAt] = await done;
      return [scripted - start, paintedAt - start];
    },

    /** Switches through pairs as fast as they are painted. */
    async rush(pairs, count) {
      const element = document.querySelector("sip-compare");
      for (let place = 0; place < count; place++) {
        [element.first, element.second] = pairs[place % pairs.length];
        await painted();
      }
    },

    /** Switches through pairs, again and again; gives the times of each. */
    async switchAll(pairs, count) {
      const times = [];
      for (let place = 0; place < count; place++) times.push(await this.switchTo(...pairs[place % pairs.length]));
      return times;
    },

    /** Measures from now on how long it takes from a key to its paint. */
    watchKeys() {
      let pressed = 0;
      addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), true);
      addEventListener(
        "input",
        () => {
          const start = pressed;
          painted().then((time) => {
            keys.push(time - start);
            waiting?.();
          });
        },
        true,
      );
    },

    /** Waits until so many keys are painted. */
    async keysPainted(count) {
      while (keys.length < count) await new Promise((resolve) => (waiting = resolve));
    },

    /** Takes the times of all keys so far. */
    takeKeys: () => keys.splice(0),

    /** The input of the first picker gets the focus, and its text is selected. */
    focus() {
      const input = document.querySelector("sip-compare").shadowRoot.querySelector("input");
      input.focus();
      input.select();
    },

    /** Bytes of the memory of all programs. */
    programBytes: () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),

    /** How many requests are done. */
    done: () => performance.getEntriesByType("resource").length,
  };
})();

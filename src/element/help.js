// What a widget has done by the tools, the program that is loaded when it is first used: codes are found, texts are read,
// comparisons are copied.

// What is longer is more than a line of a log. In characters.
const LINE = 1000;

/**
 * Copies a text that is on its way: Safari copies what the press of a button began with, and nothing that comes later.
 *
 * @param {Promise<string>} text
 */
async function write(text) {
  const { clipboard } = navigator;
  // Outside a secure context there is no clipboard at all.
  if (!globalThis.ClipboardItem) return clipboard.writeText(await text);
  const type = "text/plain";
  return clipboard.write([new ClipboardItem({ [type]: text.then((text) => new Blob([text], { type })) })]);
}

export class Help {
  #shared;
  #host;
  #container;
  #widget;
  #language;
  /**
   * What finds codes in the language that is shown, once it is there.
   *
   * @type {((text: string) => string) | null}
   */
  #finder = null;
  /**
   * The place where a log or a trace is read, once it was opened.
   *
   * @type {import("./reading.js").ReadingPlace | null}
   */
  #reading = null;
  /**
   * The place where questions lead to a code, once it was opened.
   *
   * @type {import("./deciding.js").DecidingPlace | null}
   */
  #deciding = null;
  /**
   * The list of the keys, once it was opened.
   *
   * @type {import("./keys.js").KeysPlace | null}
   */
  #keys = null;
  /**
   * What explains terms, once one was explained.
   *
   * @type {import("./terms.js").Terms | null}
   */
  #terms = null;
  /** The language whose finder is there or on its way. */
  #finding = "";
  /**
   * A text that could not be read yet.
   *
   * @type {string | Blob}
   */
  #kept = "";

  /**
   * @param {import("./mount.js").Shared} shared
   * @param {import("./element.js").SipCompareElement} host
   * @param {HTMLElement} container where the widget is
   * @param {() => import("./mount.js").Widget | null} widget
   * @param {() => string} language the language that is shown
   */
  constructor(shared, host, container, widget, language) {
    this.#shared = shared;
    this.#host = host;
    this.#container = container;
    this.#widget = widget;
    this.#language = language;
    container.addEventListener("focusin", (event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      // Safari scrolls neither to an input whose text is selected as it gets the focus, nor along a line of links.
      if (target.matches(".code-input, .contents *")) target.scrollIntoView({ block: "nearest" });
      this.#loadFinder();
      this.#explain(target);
    });
    container.addEventListener("click", ({ target }) => {
      // Not every browser gives the focus to a button that is clicked.
      /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(".term"))?.focus();
    });
    container.addEventListener("input", async ({ target }) => {
      if (!(/** @type {Element} */ (target).matches(".codes-filter"))) return;
      // Without what filters them all codes stay.
      const module = await this.#later().catch(() => null);
      module?.filterCodes(/** @type {HTMLInputElement} */ (target));
    });
    container.addEventListener("paste", (event) => this.#bring(event, event.clipboardData));
    container.addEventListener("drop", (event) => this.#bring(event, event.dataTransfer));
    container.addEventListener("dragover", (event) => event.preventDefault());
  }

  /** Goes on in the language that is shown now. */
  translate() {
    if (this.#finding) this.#loadFinder();
    // Without its words in this language the place stays as it is.
    this.#reading?.translate().catch(() => {});
    this.#deciding?.translate().catch(() => {});
    this.#keys?.translate().catch(() => {});
  }

  /** Loads what finds codes, when the reader begins to use the widget. */
  async #loadFinder() {
    const language = this.#language();
    if (this.#finding === language) return;
    this.#finding = language;
    this.#finder = null;
    try {
      const program = await this.#shared.tools.words(language);
      if (this.#finding !== language) return;
      this.#finder = (text) => program.find(language, text);
      this.#widget()?.arrived(true);
    } catch {
      // Numbers and phrases are found without it.
      this.#finding = "";
    }
  }

  /**
   * The codes that a text means, if what finds them is there.
   *
   * @param {string} text
   */
  find(text) {
    try {
      return this.#finder?.(text);
    } catch {
      // It stopped for good. Another one is loaded when the reader comes back.
      this.#shared.tools.forget();
      this.#finder = null;
      this.#finding = "";
    }
  }

  /**
   * Says what a term is to the reader who came to it, unless he has gone on meanwhile.
   *
   * @param {HTMLElement} term
   */
  async #explain(term) {
    if (!term.matches(".term")) return;
    const language = this.#language();
    try {
      const [{ Terms }, program] = await Promise.all([this.#later(), this.#shared.tools.words(language)]);
      this.#terms ??= new Terms(this.#container);
      const text = program.explanation(language, Number(term.dataset.term));
      if (text && term.matches(":focus")) this.#terms.show(term, text);
    } catch (error) {
      this.#shared.warn(/** @type {Error} */ (error).message);
    }
  }

  /** What is shown has changed, and with it the terms. */
  explainNothing() {
    this.#terms?.close();
  }

  /**
   * What is pasted into a picker or dropped. An input would lose the ends of its lines, so more than a line opens a place
   * of its own.
   *
   * @param {Event} event
   * @param {DataTransfer | null} data
   */
  #bring(event, data) {
    const { target } = event;
    if (!data || target instanceof HTMLTextAreaElement || this.#host.controls === "none") return;
    const [file] = data.files;
    const text = data.getData("text/plain");
    if (!file && !/\n./.test(text.trim()) && text.length < LINE) return;
    event.preventDefault();
    this.read(file ?? text);
  }

  /**
   * Opens the place where a log or a trace is read.
   *
   * @param {string | Blob} [text]
   */
  async read(text = this.#kept) {
    this.#kept = text;
    await this.#open(async (module, place) => {
      await (this.#reading ??= new module.ReadingPlace(place, this.#around())).open(text);
      this.#kept = "";
    });
  }

  /** Opens the place where questions lead to a code. */
  decide() {
    return this.#open((module, place) => (this.#deciding ??= new module.DecidingPlace(place, this.#around())).open());
  }

  /** Opens the list of the keys. */
  listKeys() {
    return this.#open((module, place) => (this.#keys ??= new module.KeysPlace(place, this.#around())).open());
  }

  /**
   * Loads what opens in the place between the pickers and the view, and opens it there. If it cannot be had, the reader is
   * told.
   *
   * @param {(module: typeof import("./reading.js"), place: Element) => Promise<void>} open
   */
  async #open(open) {
    try {
      const module = await this.#later();
      const place = this.#container.querySelector(".reading-place");
      if (place) await open(module, place);
    } catch (error) {
      this.#shared.warn(/** @type {Error} */ (error).message);
      this.#widget()?.unread();
    }
  }

  /** What is loaded when it is first used: the places, what saves pictures, and the style sheet of both. */
  async #later() {
    const { module, style } = await this.#shared.loadReading();
    this.#shared.wearToo(/** @type {ShadowRoot} */ (this.#container.getRootNode()), style);
    return module;
  }

  /** @returns {import("./reading.js").Around} */
  #around() {
    return {
      host: this.#host,
      container: this.#container,
      widget: this.#widget,
      tools: this.#shared.tools,
      language: this.#language,
      drawn: (css) => this.#drawn(css),
      level: () => this.#host.headingLevel + 1,
      choose: (...codes) => this.#widget()?.choose(codes),
      lead: async () => {
        const title = await this.#drawn("[part=title]");
        title?.scrollIntoView();
        /** @type {HTMLElement | null} */ (title)?.focus({ preventScroll: true });
      },
    };
  }

  /**
   * Copies what is shown or saves it as a picture.
   *
   * @param {string} format
   * @param {number[]} codes
   */
  async copy(format, codes) {
    const around = this.#around();
    const later = this.#later();
    const text = later.then(({ textOf }) => textOf(around, format, codes));
    const copied = format.endsWith("-picture") ? undefined : write(text);
    // What goes wrong with them is told below.
    for (const promise of [text, copied]) promise?.catch(() => {});
    try {
      await (await later).take(around, format, codes, text, copied);
    } catch {
      this.#widget()?.refused("");
    }
  }

  /**
   * What the program is about to draw. On a busy page that may take it a few tasks.
   *
   * @param {string} css
   */
  async #drawn(css) {
    for (let tries = 0; tries < 50 && !this.#container.querySelector(css); tries++)
      await new Promise((next) => setTimeout(next, 10));
    return this.#container.querySelector(css);
  }
}

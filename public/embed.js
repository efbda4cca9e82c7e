// @ts-check
/*
 * <billing-help issue="refunds" step="how-much" theme="dark" lang="en" ref="CASE-17">: one problem, in any page.
 * All but `issue` may be left out, and all may change later. Events of the element: `ready` {issue}, `step` {issue, step},
 * `solved` {issue}, `ticket` {issue, ref}, `error` {issue, why}. What stands between its tags shows until it is ready, and
 * stays where it never is: refused, blocked, misspelt or offline.
 */
(() => {
  const { currentScript } = document;
  if (!(currentScript instanceof HTMLScriptElement) || customElements.get("billing-help")) return;
  const { origin } = new URL(currentScript.src);

  // A sheet made by script, for the page's own policy may forbid style elements. An important rule in here outweighs
  // any rule of the page.
  const sheetOf = (/** @type {string} */ rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    return sheet;
  };
  const ready = sheetOf(
    ":host{all:initial!important;display:block!important}slot{display:none}" +
      "iframe{display:block;border:0;inline-size:100%}",
  );
  // What stands between the tags looks like the page. As wide as it will be, so that the page in the frame measures itself.
  const waiting = sheetOf(
    ":host{display:block!important}" +
      "iframe{display:block;border:0;inline-size:100%;block-size:1px!important;visibility:hidden}",
  );

  /** Milliseconds that a page which has come may take to speak. One that was refused never does. */
  const patience = 5000;

  /** @type {Record<string, string | undefined>} */
  const titles = { es: "Ayuda con los pagos de OpenRouter", ar: "مساعدة الدفع في OpenRouter" };

  class BillingHelp extends HTMLElement {
    static observedAttributes = ["issue", "step", "lang", "ref", "theme"];

    #root = this.attachShadow({ mode: "open" });
    /** @type {HTMLIFrameElement | undefined} */
    #frame;
    /** Whether the page in the frame has spoken, and so listens. */
    #listens = false;
    #changes = false;
    /** The last ticket that was told of: its receipt may be loaded again. */
    #ticket = "";
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;

    connectedCallback() {
      this.#root.adoptedStyleSheets = [waiting];
      window.addEventListener("message", this);
      this.#change();
    }

    disconnectedCallback() {
      window.removeEventListener("message", this);
      clearTimeout(this.#timer);
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} now
     */
    attributeChangedCallback(name, before, now) {
      if (before === now) return;
      // A theme is told to the page, because another page would forget where the person is.
      if (name === "theme" && this.#listens) this.#tellTheme();
      else this.#change();
    }

    /** Several attributes that change together are one change. */
    #change() {
      if (this.#changes) return;
      this.#changes = true;
      queueMicrotask(() => {
        this.#changes = false;
        if (this.isConnected) this.#show();
      });
    }

    #show() {
      this.#listens = false;
      clearTimeout(this.#timer);
      this.#root.adoptedStyleSheets = [waiting];
      const slot = document.createElement("slot");
      if (!this.getAttribute("issue")) {
        this.#root.replaceChildren(slot);
        return this.#emit("error", { issue: "", why: "no-issue" });
      }
      const url = new URL(origin);
      url.pathname = ["issue", "step"].flatMap((name) => this.getAttribute(name) || []).join("/");
      for (const name of ["ref", "lang"]) {
        const value = this.getAttribute(name);
        if (value) url.searchParams.set(name, value);
      }
      const name = titles[(this.lang || "").slice(0, 2)] || "OpenRouter billing help";
      // For a page that put nothing between the tags.
      const link = document.createElement("a");
      link.href = url.href;
      link.textContent = name;
      slot.append(link);
      url.searchParams.set("embed", "1");
      if (this.#theme !== "auto") url.searchParams.set("theme", this.#theme);
      // Always a new frame: another address in the old one would be a step back in the history of the page.
      const frame = document.createElement("iframe");
      frame.title = this.title || name;
      frame.loading = "lazy";
      frame.referrerPolicy = "origin";
      frame.allow = "clipboard-write";
      // No top navigation. Scripts with the frame's own origin are safe, for it is another one than the page's. Modals: printing.
      frame.setAttribute(
        "sandbox",
        "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox",
      );
      frame.src = url.href;
      // A browser calls its own page of refusal loaded, too, and tells nobody which of the two it was.
      frame.addEventListener("load", () => this.#expect(frame), { once: true });
      this.#frame = frame;
      this.#root.replaceChildren(slot, frame);
    }

    /** @param {HTMLIFrameElement} frame */
    #expect(frame) {
      if (this.#listens || frame !== this.#frame) return;
      this.#timer = setTimeout(() => {
        const why = navigator.onLine ? "no-answer" : "offline";
        this.#emit("error", { issue: this.getAttribute("issue") ?? "", why });
      }, patience);
    }

    get #theme() {
      const theme = this.getAttribute("theme");
      return theme === "light" || theme === "dark" ? theme : "auto";
    }

    #tellTheme() {
      /** @type {import("../lib/embed/message").HostMessage} */
      const message = { type: "billing-help/theme", theme: this.#theme };
      this.#frame?.contentWindow?.postMessage(message, origin);
    }

    /** @param {MessageEvent} event */
    handleEvent(event) {
      if (!this.#frame || event.origin !== origin || event.source !== this.#frame.contentWindow) return;
      /** @type {import("../lib/embed/message").FrameMessage} */
      const message = event.data;
      switch (message?.type) {
        case "billing-help/size":
          if (!this.#listens) {
            clearTimeout(this.#timer);
            this.#root.adoptedStyleSheets = [ready];
            this.#listens = true;
            this.#emit("ready", { issue: this.getAttribute("issue") ?? "" });
          }
          this.#frame.style.blockSize = `${Math.min(Math.max(0, Number(message.height) || 0), 1e5)}px`;
          if (message.theme !== this.#theme) this.#tellTheme();
          break;
        case "billing-help/step":
          // The next step begins at its top, as if it were a page.
          if (document.activeElement === this && this.getBoundingClientRect().top < 0) this.scrollIntoView();
          this.#emit("step", { issue: message.issue, step: message.step });
          break;
        case "billing-help/solved":
          this.#emit("solved", { issue: message.issue });
          break;
        case "billing-help/ticket":
          if (message.ref !== this.#ticket) this.#emit("ticket", { issue: message.issue, ref: message.ref });
          this.#ticket = message.ref;
      }
    }

    /**
     * @param {string} type
     * @param {Record<string, string>} detail
     */
    #emit(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
    }
  }

  customElements.define("billing-help", BillingHelp);
})();

// @ts-check
/*
 * <billing-help issue="refunds" step="how-much" theme="dark" lang="en" ref="CASE-17">: one problem, in any page.
 * All but `issue` may be left out, and all may change later. Events of the element: `step` {issue, step}, `solved` {issue},
 * `ticket` {issue, ref}. What stands between its tags is for browsers that run no scripts.
 */
(() => {
  const { currentScript } = document;
  if (!(currentScript instanceof HTMLScriptElement) || customElements.get("billing-help")) return;
  const { origin } = new URL(currentScript.src);

  // A sheet made by script, for the page's own policy may forbid style elements. An important rule in here outweighs
  // any rule of the page.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ":host{all:initial!important;display:block!important}" +
      "iframe{display:block;border:0;inline-size:100%;block-size:40rem}",
  );

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

    connectedCallback() {
      this.#root.adoptedStyleSheets = [sheet];
      window.addEventListener("message", this);
      this.#change();
    }

    disconnectedCallback() {
      window.removeEventListener("message", this);
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
      if (!this.getAttribute("issue")) return this.#root.replaceChildren();
      const url = new URL(origin);
      url.pathname = ["issue", "step"].flatMap((name) => this.getAttribute(name) || []).join("/");
      for (const name of ["ref", "lang"]) {
        const value = this.getAttribute(name);
        if (value) url.searchParams.set(name, value);
      }
      url.searchParams.set("embed", "1");
      if (this.#theme !== "auto") url.searchParams.set("theme", this.#theme);
      // Always a new frame: another address in the old one would be a step back in the history of the page.
      const frame = document.createElement("iframe");
      frame.title = this.title || titles[(this.lang || "").slice(0, 2)] || "OpenRouter billing help";
      frame.loading = "lazy";
      frame.referrerPolicy = "origin";
      frame.allow = "clipboard-write";
      // No top navigation. Scripts with the frame's own origin are safe, for it is another one than the page's. Modals: printing.
      frame.setAttribute(
        "sandbox",
        "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox",
      );
      frame.src = url.href;
      this.#frame = frame;
      this.#root.replaceChildren(frame);
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
          this.#listens = true;
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

import type { Language } from "./languages";

/** Words of the page that stands in for one that broke. All languages in one, for nothing may have to be fetched there. */
interface BrokenMessages {
  readonly heading: string;
  readonly body: string;
  readonly retry: string;
  readonly home: string;
}

export const brokenMessages: Readonly<Record<Language, BrokenMessages>> = {
  en: {
    heading: "Something broke on our side",
    body: "Your answers are in the address of this page, and what you typed is on your device. Try again.",
    retry: "Try again",
    home: "All problems",
  },
  es: {
    heading: "Algo falló de nuestro lado",
    body: "Sus respuestas están en la dirección de esta página, y lo que escribió está en su dispositivo. Inténtelo de nuevo.",
    retry: "Intentar de nuevo",
    home: "Todos los problemas",
  },
  ar: {
    heading: "حدث عطل من جهتنا",
    body: "إجاباتك في عنوان هذه الصفحة، وما كتبته محفوظ على جهازك. حاول مجددًا.",
    retry: "إعادة المحاولة",
    home: "كل المشكلات",
  },
};

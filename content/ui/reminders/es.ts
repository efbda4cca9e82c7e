import type { Translation } from "@/content/translation";
import type { reminderMessages as english } from "@/content/ui/reminders/en";
import { listed, plural } from "../numbers/es";

/** Words around holidays, calendars and notifications. Loaded with the clocks and deadlines that use them. */
export const reminderMessages: Translation<typeof english> = {
  holidays: {
    label: "No contar los días festivos de",
    none: "Ningún país",
    guessed: "Según el idioma de su navegador",
    all: "Todos los países",
    without: "Contado sin sábados ni domingos. Los días festivos sí se cuentan.",
    loading: "Buscando los días festivos…",
    failed:
      "Los días festivos no se pudieron cargar, así que se cuentan como los demás días. Elija el país otra vez.",
    partly: "Aquí no se conocen los días festivos de ese año, así que pueden faltar algunos.",
    noneBetween: (country) =>
      `Contado sin sábados, domingos ni días festivos de todo el país (${country}). Ninguno cae en el plazo.`,
    between: (country, days) =>
      `Contado sin sábados, domingos ni días festivos de todo el país (${country}). No se cuentan: ${days}.`,
    day: (name, day) => `${name} (${day})`,
    assumed:
      "Los festivos regionales y bancarios pueden sumar días. El artículo de soporte de OpenRouter no dice qué festivos cuentan.",
    source: "Días festivos: date-holidays, CC BY 3.0",
  },
  calendar: {
    add: "Añadir a su calendario (.ics)",
    wait: {
      file: "fin-de-la-espera.ics",
      title: "Pago de OpenRouter: terminó la espera",
      text: (url) => `Mire su saldo otra vez y luego continúe aquí: ${url}`,
    },
    refund: {
      file: "fecha-del-reembolso.ics",
      title: "Fecha límite del reembolso de OpenRouter",
      text: (url) => `Si todavía no ha llegado, escriba a soporte. Continúe aquí: ${url}`,
    },
  },
  notification: {
    ask: "Avisarme cuando termine el tiempo",
    hint: "Funciona mientras esta página siga abierta.",
    on: "Recibirá un aviso cuando termine el tiempo. Deje abierta esta página.",
    denied:
      "Su navegador no permite avisos de esta página. Puede cambiarlo en los ajustes del sitio o usar el calendario.",
    unsupported: "Este navegador no muestra avisos. Use el calendario.",
    title: "El tiempo ha terminado",
    body: "Continúe con su pago de OpenRouter.",
  },
  reset: {
    at: (isToday, local, utc) =>
      `El próximo conteo puede empezar ${isToday ? "hoy" : "mañana"}. En su hora local: ${local} (${utc}).`,
    left: (hours, minutes) => {
      const left = [
        ...(hours > 0 ? [plural(hours, { one: "# hora", many: "# de horas", other: "# horas" })] : []),
        ...(minutes > 0 || hours === 0
          ? [plural(minutes, { one: "# minuto", many: "# de minutos", other: "# minutos" })]
          : []),
      ];
      return `Será dentro de ${listed(left)}.`;
    },
  },
  limits: {
    intro: "Si se reinicia por sí solo, puede ser, en su hora local:",
    daily: (local, utc) => `Si es diario: ${local} (${utc})`,
    weekly: (local, utc) => `Si es semanal: ${local} (${utc})`,
    monthly: (local, utc) => `Si es mensual: ${local} (${utc})`,
  },
};

import { policy } from "@/content/policy";
import type { Translation } from "@/content/translation";
import type { typedMessages as english } from "@/content/ui/typed/en";
import { listed, plural } from "../numbers/es";

const hoursForms = { one: "# hora", many: "# de horas", other: "# horas" };
const minutesForms = { one: "# minuto", many: "# de minutos", other: "# minutos" };

/** Words around what a person types: facts that work an answer out, the clock, deadlines, what is kept. Loaded with them. */
export const typedMessages: Translation<typeof english> = {
  rule: {
    keptHere: "Esto se queda en su dispositivo.",
    use: "Usar esto",
    unloaded:
      "Una parte de esta página no se pudo cargar. Revise su conexión y pulse otra vez, o elija una respuesta.",
    paid_at: {
      label: "Fecha y hora en que pagó, en su hora local",
      unreadable: "Escriba una fecha y una hora que no sean futuras.",
    },
    requested_at: {
      label: "Fecha y hora en que lo pidió, en su hora local",
      unreadable: "Escriba una fecha y una hora que no sean futuras.",
    },
    amount: {
      label: "Importe en dólares estadounidenses",
      unreadable: "Escriba un importe, como 25 o 49,99.",
    },
    model: {
      label: "Nombre exacto del modelo",
      unreadable: `Escriba el nombre como lo envía su programa, por ejemplo ${policy.freeModels.exampleSlug}.`,
    },
  },
  wait: {
    label: "Tiempo de espera",
    left: "restantes",
    from: (time, until) => `Hasta ${until}, contado a partir de ${time}.`,
    change: "¿Pagó a otra hora?",
    ask: "¿Cuándo pagó?",
    over: "El tiempo ha terminado",
    overBody: "Continúe abajo.",
    title: (minutes, heading) => `Quedan ${plural(minutes, minutesForms)} – ${heading}`,
    overTitle: (heading) => `El tiempo ha terminado – ${heading}`,
    set: "Fijar la hora",
  },
  deadline: {
    left: (hours, minutes, until) => {
      const left = [
        ...(hours > 0 ? [plural(hours, hoursForms)] : []),
        ...(minutes > 0 || hours === 0 ? [plural(minutes, minutesForms)] : []),
      ];
      return `Tiempo que le queda: ${listed(left)}. Fin del plazo: ${until}.`;
    },
    ended: (until) => `El plazo, contado desde la hora que indicó, ya terminó: ${until}.`,
    due: (day) => `Fecha límite para que llegue el reembolso, contada desde la hora que indicó: ${day}.`,
    wasDue: (day) =>
      `El plazo para que llegue el reembolso, contado desde la hora que indicó, ya terminó: ${day}.`,
    dueFrom: (from, days, day) =>
      `Fin de ${plural(days, { one: "# día hábil, contado", many: "# de días hábiles, contados", other: "# días hábiles, contados" })} desde ${from}: ${day}.`,
  },
  storage: {
    forget: "Borrar lo que escribí",
    forgotten: "Borrado. Nada de lo que escribió queda en este dispositivo.",
    unavailable: "Su navegador no guarda nada de esta página. No la cierre antes de terminar.",
    kept: (days) =>
      plural(days, {
        one: "Lo que escribe se guarda en este dispositivo durante # día.",
        many: "Lo que escribe se guarda en este dispositivo durante # de días.",
        other: "Lo que escribe se guarda en este dispositivo durante # días.",
      }),
  },
};

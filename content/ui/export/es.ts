import { languageFacts } from "@/content/languages";
import { sizesIn } from "@/content/sizes";
import type { Translation } from "@/content/translation";
import type { exportMessages as english } from "@/content/ui/export/en";
import { listed, percent, plural } from "../numbers/es";

const size = sizesIn(languageFacts.es);

/** Words around looking into an Activity export on the device. What was found has its words in `ui/findings`. */
export const exportMessages: Translation<typeof english> = {
  intro:
    "Añada el archivo CSV de su página Activity (actividad). Se examina aquí, en su navegador, y no se envía nada. Verá en qué se fue el dinero.",
  how: "En la página Activity, abra el menú de opciones y elija exportar como CSV. Un resumen muestra qué día, modelo o clave fue; un archivo con una línea por solicitud, si lo tiene, muestra por qué.",
  choose: "Elegir el archivo",
  drop: "o arrástrelo aquí",
  reading: (name) => `Examinando ${name}…`,
  progress: (rows, done) => (done === undefined ? `${rows} filas` : `${rows} filas, ${percent(done / 100)}`),
  cancel: "Detener",
  failed: "El archivo no se pudo leer hasta el final. Elíjalo otra vez, o elija otro.",
  panel: "Su archivo de actividad",
  forget: "Quitar este archivo",
  forgotten: "El archivo se ha quitado.",
  summary: (requests, total) =>
    `${requests} ${requests === "1" ? "solicitud" : "solicitudes"}, ${total} en total`,
  onlyTotal: (total) => `${total} en total`,
  period: (from, to) => (from === to ? `el ${from}` : `del ${from} al ${to}`),
  utc: "Los días y las horas son UTC, como en el archivo.",
  nothing: {
    title: "Nada inusual",
    sentence:
      "En este archivo, su uso parece uniforme. No llama la atención ninguna solicitud, clave, modelo ni día.",
  },
  partly: "Nada inusual en lo que se pudo leer",
  few: "Demasiado pocas solicitudes para saber qué es lo habitual",
  summaryTitle: "Lo que dice este resumen",
  next: (label) => `Qué hacer ahora: ${label}`,
  exactly: (money) => `Exactamente ${money}`,
  markedFor: (title) => `La parte marcada: ${title}.`,
  more: "Más detalles",
  found: (number) =>
    plural(number, {
      one: "Una cosa llama la atención",
      many: "# de cosas llaman la atención",
      other: "# cosas llaman la atención",
    }),
  overTime: "Costo a lo largo del tiempo",
  costThen: "Costo en torno a ese momento",
  closer: "Ver ese momento más de cerca",
  rate: "Solicitudes por minuto",
  marked: "La parte marcada es la que se comenta aquí.",
  table: "Lo mismo en una tabla",
  columns: {
    when: "Cuándo",
    cost: "Costo",
    part: "Parte marcada",
    rate: "Por minuto",
    requests: "Solicitudes",
  },
  by: { model: "Por modelo", key: "Por clave", app: "Por aplicación" },
  unnamed: "Sin nombre",
  share: "Proporción",
  rows: (shown, all) => {
    const total = plural(all, { one: "# solicitud", many: "# de solicitudes", other: "# solicitudes" });
    if (shown >= all) return total;
    return plural(shown, {
      one: `La más cara de ${total}`,
      many: `Las # más caras de ${total}`,
      other: `Las # más caras de ${total}`,
    });
  },
  rowColumns: { take: "Se incluye", when: "Cuándo", model: "Modelo", key: "Clave", cost: "Costo" },
  take: "Poner esto en el ticket",
  takeRow: (id) => `Incluir la solicitud ${id}`,
  mark: "Su archivo exportado apunta a esto",
  onTicket: {
    title: "En su ticket",
    none: "Nada de esto está todavía en su ticket. Marque lo que el equipo de soporte deba ver.",
    some: (findings, ids) =>
      `${listed([
        plural(findings, { one: "Un hallazgo", many: "# de hallazgos", other: "# hallazgos" }),
        plural(ids, {
          one: "un identificador de generación",
          many: "# de identificadores de generación",
          other: "# identificadores de generación",
        }),
        "la huella del archivo",
      ])}. Verá todo antes de enviarlo.`,
    attach: "Adjuntar también el archivo",
    attachHint:
      "El equipo de soporte casi nunca lo necesita. Las claves de API se tachan en todos los casos.",
    blank: "Quitar los nombres de usuarios, aplicaciones y claves",
    attached: "El archivo se envía con su ticket.",
    tooLarge: `El archivo supera los ${size(10_000_000)}, así que no se puede enviar.`,
    tooMany: "Se pueden enviar cinco archivos como máximo. Quite primero uno del ticket.",
    notAttached: "El archivo no se pudo adjuntar.",
  },
};

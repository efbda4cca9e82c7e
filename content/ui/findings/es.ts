import type { Translation } from "@/content/translation";
import type { findingsMessages as english } from "@/content/ui/findings/en";
import { count, listed, percent, plural } from "../numbers/es";

/** So many requests, and what they did: a verb agrees with their number. */
const requests = (number: number, one = "", many = one) =>
  plural(number, {
    one: `# solicitud${one}`,
    many: `# de solicitudes${many}`,
    other: `# solicitudes${many}`,
  });
const cost = (number: number) => plural(number, { one: "costó", many: "costaron", other: "costaron" });
const days = (number: number) => plural(number, { one: "# día", many: "# de días", other: "# días" });
const minutes = (number: number) =>
  plural(number, { one: "# minuto", many: "# de minutos", other: "# minutos" });
const withWhom = (who: string) => (who === "" ? "" : ` con ${who}`);
const times = (factor: number) =>
  factor >= 10 ? count(Math.round(factor)) : count(Math.round(factor * 10) / 10);
const utcHour = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

const spell = (length: number) =>
  length < 120
    ? minutes(Math.max(1, Math.round(length)))
    : length < 48 * 60
      ? plural(Math.round(length / 60), { one: "# hora", many: "# de horas", other: "# horas" })
      : days(Math.round(length / 1440));
const rate = (perMinute: number) =>
  perMinute >= 1 ? `${times(perMinute)} por minuto` : `${times(perMinute * 60)} por hora`;

const signs = {
  app: "la aplicación",
  model: "el modelo",
  hours: "el horario",
  spending: "más gasto por día",
};
interface Stranger {
  readonly requests: number;
  readonly days: number;
  readonly who: string;
  readonly money: string;
  readonly when: string;
  readonly signs: readonly (keyof typeof signs)[];
  readonly apps: readonly string[];
  readonly models: readonly string[];
  readonly fromHour: number;
  readonly toHour: number;
}
const named = (names: readonly string[]) => listed(names.map((name) => `«${name}»`));
const appsOf = (apps: readonly string[]) => {
  const known = apps.filter((name) => name !== "");
  if (known.length === 0) return "sin nombre de aplicación";
  return `desde ${known.length > 1 ? "las aplicaciones" : "la aplicación"} ${named(known)}`;
};
const modelsOf = (models: readonly string[]) =>
  models.length > 0 ? `, con ${models.length > 1 ? "los modelos" : "el modelo"} ${named(models)}` : "";
const hoursOf = (from: number, to: number) =>
  from === to ? "a todas horas" : `de ${utcHour(from)} a ${utcHour(to)} UTC`;
const used = (f: Stranger) =>
  `Se enviaron ${appsOf(f.apps)}${modelsOf(f.models)}, ${hoursOf(f.fromHour, f.toHour)}.${f.signs.length > 0 ? ` Lo nuevo: ${listed(f.signs.map((sign) => signs[sign]))}.` : ""}`;
const onDays = (f: Stranger) =>
  `${requests(f.requests)} en ${days(f.days)}${withWhom(f.who)} ${cost(f.requests)} ${f.money}, ${f.when}.`;
/** What a rise is the product of; only what matters. */
const risen = (f: { requestsTimes: number; tokensTimes: number; priceTimes: number }) => {
  const parts = [
    ...(f.requestsTimes >= 1.2 ? [`${times(f.requestsTimes)} veces las solicitudes de antes`] : []),
    ...(f.tokensTimes >= 1.2 ? [`${times(f.tokensTimes)} veces los tokens por solicitud`] : []),
    ...(f.priceTimes >= 1.2 ? [`${times(f.priceTimes)} veces el precio por token`] : []),
  ];
  return parts.length > 0 ? `Eso viene de ${listed(parts)}.` : "";
};

const pluginCosts = ({ webSearchMoney, fileMoney }: { webSearchMoney: string; fileMoney: string }) =>
  listed([
    ...(webSearchMoney ? [`${webSearchMoney} por búsqueda web`] : []),
    ...(fileMoney ? [`${fileMoney} por lectura de archivos`] : []),
  ]);

/** All words about an Activity export: what was found in it, and what is wrong with a file that is none. */
export const findingsMessages: Translation<typeof english> = ({ freeModels }) => ({
  names: {
    key: (name) => `la clave «${name}»`,
    app: (name) => `la aplicación «${name}»`,
    model: (name) => `el modelo «${name}»`,
    unnamed: "Sin nombre",
    others: "Todos los demás",
    on: (day) => `el ${day}`,
    fromTo: (first, last) => `del ${first} al ${last}`,
  },
  findings: {
    "runaway-loop": {
      title: "Un programa que repite lo mismo",
      titleAtOnce: "Muchas solicitudes a la vez",
      sentence: (f) =>
        `${requests(f.requests, " llegó", " llegaron")} en ${spell(f.minutes)}${f.keys > 1 ? ` con ${count(f.keys)} claves` : withWhom(f.who)}, ${f.when}: ${rate(f.perMinute)}${f.times >= 2 ? `, ${times(f.times)} veces lo habitual en la hora de mayor uso` : ""}. ${f.alikeShare > 0 ? `El ${percent(f.alikeShare)} fueron casi idénticas a la anterior, o algo más largas.` : "Llegaron cada vez más, como si cada una pidiera otras."} Costo total: ${f.money}.`,
    },
    "stands-out": {
      title: "Más de lo habitual",
      sentence: (f) =>
        `${requests(f.requests)}${f.of === "all" ? "" : withWhom(f.who)} ${cost(f.requests)} ${f.money} ${f.when}. Son unas ${times(f.times)} veces lo que cuesta ${f.period === "day" ? "un día" : "una hora"} habitual: ${f.usualMoney}.`,
    },
    "disabled-key": {
      title: "Una clave desactivada se usó de forma inusual",
      sentence: (f) => `${onDays(f)} La clave está desactivada ahora. ${used(f)}`,
    },
    "new-key": {
      title: "Una clave que no se había usado antes",
      sentence: (f) => `${onDays(f)} ${used(f)} ¿Sabe para qué es?`,
    },
    "new-app": {
      title: "Una aplicación que no se había usado antes",
      sentence: (f) => `${onDays(f)} ${used(f)} ¿Reconoce este uso?`,
    },
    "dormant-key": {
      title: "Una clave que volvió a usarse después de mucho tiempo",
      sentence: (f) =>
        `Después de ${days(f.gapDays)} sin uso, ${requests(f.requests)}${withWhom(f.who)} ${cost(f.requests)} ${f.money}, ${f.when}. ${used(f)}`,
    },
    "unusual-hours": {
      title: "Uso en un horario en el que su cuenta no suele tener actividad",
      sentence: (f) =>
        `${requests(f.requests)}${withWhom(f.who)} ${cost(f.requests)} ${f.money} ${f.when}. ${used(f)}`,
    },
    "dearer-model": {
      title: "Un modelo más caro",
      sentence: (f) =>
        `Desde el ${f.day}, ${requests(f.requests)} al modelo «${f.model}» ${cost(f.requests)} ${f.money}. Cada token cuesta unas ${times(f.times)} veces lo que pagaba antes.`,
    },
    "level-change": {
      title: "Cuesta más a partir de un día",
      sentence: (f) =>
        `Desde el ${f.day}, un día${withWhom(f.who)} cuesta unas ${times(f.times)} veces lo que costaba antes: ${f.usualMoney}. ${risen(f)} En total, ${f.money} desde entonces.`,
    },
    "prompt-growth": {
      title: "Textos de entrada que crecen en cada turno",
      sentence: (f) =>
        `En ${plural(f.conversations, { one: "una conversación", many: "# de conversaciones", other: "# conversaciones" })}${withWhom(f.who)}, ${f.when}, el texto de entrada (prompt) creció de ${count(f.tokensFrom)} a ${count(f.tokensTo)} tokens. Todo lo dicho antes se envía con cada solicitud y se paga otra vez: ${requests(f.requests)} ${cost(f.requests)} ${f.money}.`,
    },
    "charged-empty": {
      title: "Cargos por respuestas sin contenido",
      sentence: (f) =>
        `${requests(f.requests, " no dio", " no dieron")} ninguna respuesta y ${plural(f.requests, { one: "terminó", many: "terminaron", other: "terminaron" })} sin motivo o con un error, pero ${cost(f.requests)} ${f.money}. OpenRouter dice que eso no se debe cobrar. Puede reclamarlo con sus identificadores de generación.`,
    },
    "paid-twin": {
      title: "La variante de pago de un modelo gratuito",
      sentence: (f) =>
        `${requests(f.requests)} a «${f.model}» ${cost(f.requests)} ${f.money}. ${requests(f.freeRequests, " al mismo modelo fue", " al mismo modelo fueron")} a su variante gratuita, cuyo nombre termina en \`${freeModels.suffix}\`.`,
    },
    "free-plugin": {
      title: "Plugins con un modelo gratuito",
      sentence: (f) =>
        `${requests(f.requests, " a modelos gratuitos usó", " a modelos gratuitos usaron")} un plugin, que sigue siendo de pago: ${pluginCosts(f)}.`,
    },
    "free-charged": {
      title: "Un cargo por un modelo gratuito que ningún plugin explica",
      sentence: (f) =>
        `${requests(f.requests)} a modelos gratuitos ${cost(f.requests)} ${f.money}, y ningún plugin lo explica. Puede reclamarlo con sus identificadores de generación.`,
    },
    "free-limit": {
      title: "El límite diario de los modelos gratuitos",
      sentence: (f) =>
        `En ${days(f.days)}, llegó a unas ${count(f.limit)} solicitudes a modelos gratuitos. Es posible que otras se rechazaran. Eso no cuesta nada.`,
    },
    reasoning: {
      title: "Un modelo que piensa más que antes",
      sentence: (f) =>
        `Desde el ${f.day}, ${requests(f.requests)} a «${f.model}» ${cost(f.requests)} ${f.money}. Cada una usó unos ${count(Math.round(f.tokensEach))} tokens de razonamiento; antes, unos ${count(Math.round(f.usualEach))}. Se pagan igual que los de la respuesta.`,
    },
    "cache-writes": {
      title: "Escribir en una caché costó más de lo que ahorró",
      sentence: (f) =>
        `${requests(f.requests, " guardó", " guardaron")} su texto de entrada (prompt) en una caché. Eso costó ${f.money} más que lo que se ahorró al leer de ella: ${f.savedMoney}.`,
    },
    "plugin-costs": {
      title: "Búsqueda web y lectura de archivos",
      sentence: (f) => `${requests(f.requests, " usó", " usaron")} un plugin: ${pluginCosts(f)}.`,
    },
    unfinished: {
      title: "Solicitudes que no terminaron",
      sentence: (f) => {
        const how = listed([
          ...(f.cancelled > 0
            ? [
                plural(f.cancelled, {
                  one: "# cancelada",
                  many: "# de canceladas",
                  other: "# canceladas",
                }),
              ]
            : []),
          ...(f.failed > 0 ? [`${count(f.failed)} con un error`] : []),
        ]);
        return `${requests(f.requests)} ${cost(f.requests)} ${f.money} sin haber terminado: ${how}.`;
      },
    },
    "byok-fees": {
      title: "Comisiones por su propia clave de un proveedor",
      sentence: (f) =>
        `${requests(f.requests, " usó", " usaron")} su propia clave de un proveedor. OpenRouter cobró por eso ${f.money}. El proveedor cobra aparte unos ${f.providerMoney}.`,
    },
  },
  wrongFile: {
    expected:
      "Esta página lee el CSV que exporta Activity (un resumen) y un CSV con una línea por solicitud, como el de Logs o de páginas Activity anteriores.",
    found: {
      empty: "Este archivo está vacío.",
      "no-rows":
        "Este archivo tiene un encabezado y ninguna solicitud. Elija un periodo con uso y expórtelo otra vez.",
      gzip: "Este es un archivo comprimido (gzip) que no se pudo abrir. Descárguelo otra vez.",
      spreadsheet:
        "Esta es una hoja de cálculo. Use el archivo tal como lo descargó, o guarde la hoja como «CSV UTF-8».",
      zip: "Este es un archivo ZIP. Descomprímalo y elija el archivo CSV que contiene.",
      pdf: "Este es un PDF. El mismo menú también exporta CSV: elija esa opción.",
      image: "Esta es una imagen. Elija el archivo CSV.",
      html: "Esta es una página web. Use la exportación, no «Guardar página como».",
      json: "Esto es JSON, pero no de su actividad.",
      binary: "Este archivo no es un texto.",
      text: "Esto es un texto, no una tabla.",
      "other-table": "Esta es una tabla, pero no de su actividad.",
      "lost-days":
        "Una hoja de cálculo quitó los días a las horas de este archivo: solo quedan minutos y segundos. Descárguelo otra vez y elíjalo aquí antes de abrirlo en otro programa.",
      "unclear-metric":
        "Este es un resumen, pero no dice si sus números son dólares, tokens o solicitudes. Exporte la tabla con Spend (gasto), o el resumen completo.",
    },
    names: (names) => `Su primera línea dice: ${names.join(", ")}.`,
    lacks: (names) => {
      const missing = plural(names.length, {
        one: "Le falta la columna",
        many: "Le faltan las columnas",
        other: "Le faltan las columnas",
      });
      return `${missing} ${listed(names.map((name) => `\`${name}\``))}.`;
    },
  },
  summary: {
    intro: "Este es un resumen: lo que costó cada día, modelo o clave. No contiene cada solicitud.",
    dearestDay: (day, money, factor) =>
      `El día más caro fue el ${day}, con ${money}${factor >= 2 ? `: ${times(factor)} veces un día habitual` : ""}.`,
    most: {
      model: (name, money, share) =>
        `El modelo «${name}» suma lo más: ${money}, el ${percent(share)} del total.`,
      key: (name, money, share) =>
        `La clave «${name}» suma lo más: ${money}, el ${percent(share)} del total.`,
      person: (name, money, share) =>
        `La persona «${name}» suma lo más: ${money}, el ${percent(share)} del total.`,
    },
    noMoney: "No tiene ninguna columna con dinero: solo se muestran tokens y solicitudes.",
    next: "Para ver las solicitudes, abra la página Logs (registros), o elija el CSV con una línea por solicitud.",
  },
  reading: {
    all: "Se leyó todo.",
    share: (share) =>
      `Se leyó ${share >= 0.995 ? `más del ${percent(0.99)}` : share < 0.01 ? `menos del ${percent(0.01)}` : `el ${percent(share)}`} del dinero del archivo.`,
    atLeast: (share) =>
      `Se leyó al menos ${share < 0.01 ? "una pequeña parte" : `el ${percent(Math.min(share, 0.99))}`} del dinero del archivo.`,
    tooLittle: (read, all) =>
      `Solo se pudieron leer ${count(read)} de ${count(all)} filas, así que no se puede decir nada de este archivo.`,
    duplicates: (number) =>
      plural(number, {
        one: "# solicitud estaba dos veces en el archivo y se cuenta una vez.",
        many: "# de solicitudes estaban más de una vez en el archivo y se cuentan una vez.",
        other: "# solicitudes estaban más de una vez en el archivo y se cuentan una vez.",
      }),
    lostDays:
      "Una hoja de cálculo quitó los días a las horas de este archivo. Se tomaron de los identificadores de generación. Para tener las horas exactas, descárguelo otra vez y elíjalo antes de abrirlo en otro programa.",
    partly: "Nada inusual en lo que se pudo leer.",
  },
  asks: {
    comma: (cells, example) =>
      `${plural(cells, { one: "Un importe", many: "# de importes", other: "# importes" })} se ${plural(cells, { one: "puede", many: "pueden", other: "pueden" })} leer de dos maneras, como «${example}». ¿Qué significa? Hasta que lo diga, ${plural(cells, { one: "su fila no se cuenta", many: "sus filas no se cuentan", other: "sus filas no se cuentan" })}.`,
    dates: (example) =>
      `Las fechas de este archivo se pueden leer de dos maneras, como «${example}». ¿Qué va primero?`,
    dayFirst: "El día",
    monthFirst: "El mes",
  },
  unreadable: {
    count: (number) =>
      plural(number, {
        one: "# fila no se pudo leer y no se cuenta.",
        many: "# de filas no se pudieron leer y no se cuentan.",
        other: "# filas no se pudieron leer y no se cuentan.",
      }),
    line: (line, why) => `Línea ${line}: ${why}`,
    why: {
      cells: "tiene más o menos celdas que la primera línea.",
      quotes: "sus comillas no coinciden.",
      lost: "hay unas comillas sin cerrar.",
      date: "su hora no se puede leer.",
      amount: "uno de sus importes no se puede leer.",
      ambiguous: "uno de sus importes se puede leer de dos maneras.",
    },
    oddCells: (number) =>
      plural(number, {
        one: "# celda con un número no se pudo leer y cuenta como 0.",
        many: "# de celdas con un número no se pudieron leer y cuentan como 0.",
        other: "# celdas con un número no se pudieron leer y cuentan como 0.",
      }),
  },
});

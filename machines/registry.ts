import { declinedCardChart } from "./declined-card/chart";
import { freeModelChargesChart } from "./free-model-charges/chart";
import { invoicesChart } from "./invoices/chart";
import { missingCreditsChart } from "./missing-credits/chart";
import { refundsChart } from "./refunds/chart";
import type { Chart, Issue } from "./step";
import { unauthorizedUseChart } from "./unauthorized-use/chart";
import { unexpectedChargesChart } from "./unexpected-charges/chart";

/** All charts, for whoever looks at every flow at once: the coverage table, the lock of ids, the maps. */
export const charts: Readonly<Record<Issue, Chart>> = {
  "missing-credits": missingCreditsChart,
  "declined-card": declinedCardChart,
  "unexpected-charges": unexpectedChargesChart,
  "free-model-charges": freeModelChargesChart,
  refunds: refundsChart,
  invoices: invoicesChart,
  "unauthorized-use": unauthorizedUseChart,
};

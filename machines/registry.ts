import { declinedCardChart } from "./declined-card";
import { freeModelChargesChart } from "./free-model-charges";
import { invoicesChart } from "./invoices";
import { missingCreditsChart } from "./missing-credits";
import { refundsChart } from "./refunds";
import type { Chart, Issue } from "./step";
import { unauthorizedUseChart } from "./unauthorized-use";
import { unexpectedChargesChart } from "./unexpected-charges";

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

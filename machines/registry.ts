import { declinedCard } from "./declined-card";
import { freeModelCharges } from "./free-model-charges";
import { invoices } from "./invoices";
import { missingCredits } from "./missing-credits";
import { refunds } from "./refunds";
import { unauthorizedUse } from "./unauthorized-use";
import { unexpectedCharges } from "./unexpected-charges";

import fc from "fast-check";

// What `npm test` draws by chance is the same each time; `npm run test:long` draws anew and prints the seed.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 16) });

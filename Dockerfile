# syntax=docker/dockerfile:1

# Builds with everything, runs with nothing but Node and the built server.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY .ci ./.ci
RUN npm ci --no-audit --no-fund
COPY . .
# Where the site will be, such as https://billing.example.org: shared links show their picture only with it.
ARG SITE_URL=
RUN npm run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    PORT=3000 \
    HOSTNAME=0.0.0.0 \
    DATA_DIR=/data \
    NEXT_MANUAL_SIG_HANDLE=true
RUN install -d -o node -g node -m 700 /data
WORKDIR /app
# Owned by root, so that the server can't change itself.
COPY --from=build /app/.next/standalone ./
USER node
VOLUME ["/data"]
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=4 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]

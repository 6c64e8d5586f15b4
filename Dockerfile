FROM node:24-slim

WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data NODE_COMPILE_CACHE=/tmp/node-compile-cache MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072 MALLOC_MMAP_THRESHOLD_=131072

# The image brings Node 24 itself: the platform packages (optional) are not needed.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund && npm cache clean --force

COPY src ./src
COPY LICENSE README.md ./

RUN mkdir -p /data && chown node:node /data
VOLUME /data
USER node

# With PORT set (always in HTTP mode) the bot says there how it is; without one, that its process runs is all there is to ask.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "src/health-check.js"]

# Node itself, not npm: signals reach the bot, and it stops cleanly.
CMD ["node", "--max-semi-space-size=4", "src/entry.js", "main.ts"]

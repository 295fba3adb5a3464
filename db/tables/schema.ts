// The registry of tables: drizzle-kit and the database handles read all of them from here.
export * from "./articles"
export * from "./claims"
export * from "./codebooks"
export * from "./events"
export * from "./evidence"
export * from "./people"
export * from "./search"
export * from "./sources"

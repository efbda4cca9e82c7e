"use client";

import dynamic from "next/dynamic";

/** The search of the 404 page. Next sends that page's scripts along with every page, so this one is only a door. */
export const LazySearchBox = dynamic(() => import("./search-box").then((module) => module.SearchBox));

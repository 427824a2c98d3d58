// Files for any server; a page is a folder with an index.html.
export const prerender = true;
export const trailingSlash = "always";

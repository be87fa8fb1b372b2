/* plotly.js asks its CDN for world outlines even where a map brings its own: give it empty ones. */
window.PlotlyGeoAssets = { topojson: { world_110m: {}, world_50m: {}, asia_110m: {}, asia_50m: {}, europe_110m: {}, europe_50m: {} } };

-- For wrk: asks for what a first visit asks for, one file after the other: the page, its scripts and styles, the font.
-- The folder of the build stands in LEVELWISE_DIST, else it is dist.
local folder = os.getenv("LEVELWISE_DIST") or "dist"
local file = assert(io.open(folder .. "/index.html"))
local page = file:read("*a")
file:close()

local paths = { "" }
for script in page:gmatch('<script[^>]- src="%./([^"]+)"') do
  table.insert(paths, script)
end
for style in page:gmatch('<link rel="stylesheet"[^>]- href="%./([^"]+)"') do
  table.insert(paths, style)
  local text = assert(io.open(folder .. "/" .. style)):read("*a")
  local font = text:match("url%(%.?/?([^)]-%-latin%-wght[^)]-%.woff2)%)")
  if font then
    table.insert(paths, "assets/" .. font)
  end
end

local at = 0
local begin

function init()
  begin = wrk.path:gsub("/$", "") .. "/"
end

function request()
  at = at % #paths + 1
  return wrk.format("GET", begin .. paths[at])
end

function done(summary)
  local visits = summary.requests / #paths / (summary.duration / 1000000)
  print(string.format("%d files a visit, %.0f visits per second", #paths, visits))
  print(string.format("%.0f kB a visit", summary.bytes / summary.requests * #paths / 1000))
  if summary.errors.status > 0 then
    print(summary.errors.status .. " answers that are no files")
  end
end

-- For wrk: asks for what a first visit asks for, one file after the other: the page (its styles are in it),
-- the app, its words and profile, the font.
-- The folder of the build stands in LEVELWISE_DIST, else it is dist.
local folder = os.getenv("LEVELWISE_DIST") or "dist"
local file = assert(io.open(folder .. "/index.html"))
local page = file:read("*a")
file:close()

local paths = { "" }
for _, named in ipairs({ "app", "en", "profile" }) do
  table.insert(paths, assert(page:match('data%-' .. named .. '="%./([^"]+)"')))
end
table.insert(paths, assert(page:match('url%(%./(assets/[^)]-%-latin%-wght[^)]-%.woff2)%)')))

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

-- What wrk asks. Arguments after --: the question's name, then (same, not-changed) the address's tag.
-- Writes one line: requests, seconds, milliseconds at the median and at the 99th of a hundred, bytes of an answer, wrong answers.

local question, tag, root
local region = function() return string.format("%03d", math.random(0, 99)) end

local ask = {
    ["three-cells"] = function()
        return string.format("valuecodes[contents]=C&valuecodes[region]=%s&valuecodes[age]=%02d&valuecodes[sex]=%d&valuecodes[year]=%d,%d,%d",
            region(), math.random(0, 99), math.random(1, 2), 1976 + math.random(0, 15), 1992 + math.random(0, 15), 2008 + math.random(0, 17))
    end,
    ["five-thousand-cells"] = function()
        local age = math.random(0, 90)
        return string.format("valuecodes[contents]=C&valuecodes[region]=%s,%s,%s,%s,%s&valuecodes[age]=[range(%02d,%02d)]&valuecodes[sex]=*&valuecodes[year]=*",
            string.format("%03d", math.random(0, 19)), string.format("%03d", math.random(20, 39)), string.format("%03d", math.random(40, 59)),
            string.format("%03d", math.random(60, 79)), string.format("%03d", math.random(80, 99)), age, age + 9)
    end,
    ["hundred-thousand-cells"] = function()
        local regions = {}
        for i = 0, 9 do regions[i + 1] = string.format("%03d", math.random(i * 10, i * 10 + 9)) end
        return "valuecodes[contents]=C&valuecodes[region]=" .. table.concat(regions, ",") .. "&valuecodes[age]=*&valuecodes[sex]=*&valuecodes[year]=*"
    end,
    ["million-cells"] = function() return "valuecodes[contents]=C&valuecodes[region]=*&valuecodes[age]=*&valuecodes[sex]=*&valuecodes[year]=*" end,
    ["same"] = function() return "valuecodes[contents]=C&valuecodes[region]=000,010,020,030,040&valuecodes[age]=[range(00,09)]&valuecodes[sex]=*&valuecodes[year]=*" end,
    ["random-parameter"] = function() return "valuecodes[contents]=C&valuecodes[region]=000,010,020,030,040&valuecodes[age]=[range(00,09)]&valuecodes[sex]=*&valuecodes[year]=*&r=" .. math.random(1, 1e9) end,
}
ask["not-changed"] = ask["same"]
ask["same-zipped"] = ask["same"]
ask["five-thousand-zipped"] = ask["five-thousand-cells"]

local threads = 0
function setup(thread)
    threads = threads + 1
    thread:set("number", threads)
end

function init(args)
    question, tag = args[1], args[2]
    format = args[3] or "json-stat2"
    if tag == "" then tag = nil end
    root = wrk.path
    math.randomseed(os.time() * 1000 + number)
    if question:find("zipped") then wrk.headers["Accept-Encoding"] = "gzip" end
    if question == "not-changed" then wrk.headers["If-None-Match"] = tag end
end

function request()
    local query = ask[question]():gsub("%[", "%%5B"):gsub("%]", "%%5D")
    return wrk.format("GET", root .. "/tables/MILLION/data?lang=en&outputFormat=" .. format .. "&" .. query)
end

function done(summary, latency)
    io.write(string.format("RESULT %d %.3f %.3f %.3f %d %d\n", summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        summary.requests > 0 and summary.bytes / summary.requests or 0,
        summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end

-- Does in a plan what a person does in an editor, and writes down what the language server said to it.
-- nvim --headless --clean -n plan.yaml -c "luafile neovim.lua"; the program is named by ROADMAP.

local function say(text) io.stdout:write(text, "\n") end

local buffer = vim.api.nvim_get_current_buf()
local config = {
  name = "roadmap",
  cmd = { vim.env.ROADMAP, "lsp", "--as-of", "2023-07-01", "--lang", "en" },
  root_dir = vim.fn.getcwd(),
}
local client
if vim.lsp.start then
  client = vim.lsp.start(config)
else
  client = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, client)
end

local function wait(condition)
  if not vim.wait(20000, condition, 20) then say("nothing happened") end
end
wait(function()
  local known = vim.lsp.get_client_by_id(client)
  return known and known.server_capabilities and known.server_capabilities.hoverProvider
end)

local function lines() return vim.api.nvim_buf_get_lines(buffer, 0, -1, false) end

-- The line and column of a text, both from 0; the column in units of UTF-16, as the protocol has it.
local function position(text, on)
  for n, line in ipairs(lines()) do
    local at = line:find(text, 1, true)
    if at then
      local _, units = vim.str_utfindex(line, at - 1 + (on or 0))
      return { line = n - 1, character = units }
    end
  end
  error(text .. " is not there")
end

local function ask(method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(buffer) }
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 20000) or {}
  for _, answer in pairs(answers) do
    if answer.err or answer.error then say("error: " .. (answer.err or answer.error).message) end
    return answer.result
  end
end

local function at(text, on) return { position = position(text, on) } end

local function actions(text)
  local here = position(text)
  return ask("textDocument/codeAction",
    { range = { start = here, ["end"] = here }, context = { diagnostics = {} } }) or {}
end

local function take(text, title)
  for _, action in ipairs(actions(text)) do
    if action.title == title then
      if not action.edit then
        local answers = vim.lsp.buf_request_sync(buffer, "codeAction/resolve", action, 20000)
        for _, answer in pairs(answers or {}) do action = answer.result end
      end
      vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
      return
    end
  end
  say("no action `" .. title .. "`")
end

local function diagnostics()
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    say(("%d:%d %s [%s]"):format(one.lnum + 1, one.col + 1, one.message:gsub("\n", "; "), one.code))
  end
end

say("## The day of a deadline is typed as people write it")
vim.fn.cursor(1, 1)
vim.cmd("%s/2023-05-30/30.05.2023/")
wait(function() return #vim.diagnostic.get(buffer) > 0 end)
diagnostics()
say("")
say("## What can be done about it")
for _, action in ipairs(actions("30.05.2023")) do say("- " .. action.title) end
take("30.05.2023", "Write `2023-05-30`")
wait(function() return #vim.diagnostic.get(buffer) == 0 end)
say(("%d diagnostics are left"):format(#vim.diagnostic.get(buffer)))
say("")
say("## Hover on step 1.2")
say(vim.trim(ask("textDocument/hover", at("title: Dig", 8)).contents.value))
say("")
say("## Hover on an executor")
say(vim.trim(ask("textDocument/hover", at("[mdt, roads]", 2)).contents.value))
say("")
say("## Hints beside the lines")
local whole = { start = { line = 0, character = 0 }, ["end"] = { line = #lines(), character = 0 } }
for _, hint in ipairs(ask("textDocument/inlayHint", { range = whole })) do
  say(vim.trim(lines()[hint.position.line + 1]) .. "  <- " .. hint.label)
end
say("")
say("## Completion behind `executors: [roads, `")
vim.cmd("%s/executors: \\[roads\\]/executors: [roads, ]/")
for _, item in ipairs(ask("textDocument/completion", at("executors: [roads, ", 19)).items) do
  say("- " .. item.label .. " (" .. item.detail .. ")")
end
vim.cmd("%s/executors: \\[roads, \\]/executors: [roads]/")
say("")
say("## What can be done with step 1.2")
for _, action in ipairs(actions("title: Dig")) do say("- " .. action.title) end
take("title: Dig", "Mark 1.2 done today")
for n, line in ipairs(lines()) do
  if line:find("title: Dig", 1, true) then say(table.concat(vim.list_slice(lines(), n - 1, n + 2), "\n")) end
end
say("")
say("## The executor `roads` is renamed")
local edit = ask("textDocument/rename", { position = position("roads: Road"), newName = "avtoyul" })
vim.lsp.util.apply_workspace_edit(edit, "utf-16")
for _, line in ipairs(lines()) do
  if line:find("avtoyul", 1, true) then say(vim.trim(line)) end
end
say("")
say("## The outline")
local function outline(symbols, depth)
  for _, symbol in ipairs(symbols) do
    local state = symbol.detail and (" (" .. symbol.detail .. ")") or ""
    say(("  "):rep(depth) .. symbol.name .. state)
    outline(symbol.children or {}, depth + 1)
  end
end
outline(ask("textDocument/documentSymbol", {}), 0)
vim.cmd("qa!")

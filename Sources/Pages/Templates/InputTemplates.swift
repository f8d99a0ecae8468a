/// The parts of forms.
enum InputTemplates {
  static let secret = """
    <div class="field{{#has_problem}} refused{{/has_problem}}">
    <label for="{{id}}">{{label}}</label>
    {{#has_problem}}
    <p class="problem" id="{{id}}-problem">{{problem}}</p>
    {{/has_problem}}
    <input type="password" id="{{id}}" name="{{name}}" autocomplete="{{autocomplete}}" \
    autocapitalize="none" spellcheck="false" required\
    {{#has_problem}} aria-invalid="true"{{/has_problem}}\
    {{#is_described}} aria-describedby="{{described_by}}\
    {{#has_problem}} {{id}}-problem{{/has_problem}}"{{/is_described}}>
    </div>

    """

  static let pin = """
    <div class="field{{#has_problem}} refused{{/has_problem}}">
    <label for="{{id}}">Voicemail PIN</label>
    {{#has_problem}}
    <p class="problem" id="{{id}}-problem">{{problem}}</p>
    {{/has_problem}}
    <input class="short" type="text" id="{{id}}" name="pin" inputmode="numeric" \
    autocomplete="off" spellcheck="false" required\
    {{#has_problem}} aria-invalid="true"{{/has_problem}} \
    aria-describedby="pin-rules{{#has_problem}} {{id}}-problem{{/has_problem}}">
    </div>

    """

  static let passwordRules = """
    <ul class="rules" id="password-rules">
    {{#password_rules}}
    <li>{{.}}</li>
    {{/password_rules}}
    </ul>

    """

  static let pinRules = """
    <ul class="rules" id="pin-rules">
    {{#pin_rules}}
    <li>{{.}}</li>
    {{/pin_rules}}
    </ul>

    """

  static let field = """
    {{#is_switch}}
    <div class="field switch{{#has_problem}} refused{{/has_problem}}">
    {{#has_problem}}
    <p class="problem" id="{{id}}-problem">{{problem}}</p>
    {{/has_problem}}
    <div>
    <input type="checkbox" id="{{id}}" name="{{name}}" value="true"\
    {{#is_on}} checked{{/is_on}} aria-describedby="{{id}}-hint{{#has_problem}} {{id}}-problem{{/has_problem}}">
    <label for="{{id}}">{{label}}</label>
    </div>
    <p class="hint" id="{{id}}-hint">{{hint}}</p>
    </div>
    {{/is_switch}}
    {{#is_select}}
    <div class="field{{#has_problem}} refused{{/has_problem}}">
    <label for="{{id}}">{{label}}</label>
    {{#has_problem}}
    <p class="problem" id="{{id}}-problem">{{problem}}</p>
    {{/has_problem}}
    <select id="{{id}}" name="{{name}}"\
    {{#has_problem}} aria-invalid="true" aria-describedby="{{id}}-problem"{{/has_problem}}>
    {{#allows_none}}
    <option value="">Not set</option>
    {{/allows_none}}
    {{#groups}}
    {{#is_named}}
    <optgroup label="{{group}}">
    {{/is_named}}
    {{#options}}
    <option value="{{value}}"{{#is_selected}} selected{{/is_selected}}>{{label}}</option>
    {{/options}}
    {{#is_named}}
    </optgroup>
    {{/is_named}}
    {{/groups}}
    </select>
    </div>
    {{/is_select}}
    {{#is_text}}
    <div class="field{{#has_problem}} refused{{/has_problem}}">
    <label for="{{id}}">{{label}}</label>
    {{#has_problem}}
    <p class="problem" id="{{id}}-problem">{{problem}}</p>
    {{/has_problem}}
    <input type="{{type}}" id="{{id}}" name="{{name}}" value="{{value}}"\
    {{#has_autocomplete}} autocomplete="{{autocomplete}}"{{/has_autocomplete}}\
    {{#is_plain}} autocapitalize="none" spellcheck="false"{{/is_plain}}\
    {{#has_problem}} aria-invalid="true" aria-describedby="{{id}}-problem"{{/has_problem}}>
    </div>
    {{/is_text}}
    {{#is_list}}
    <fieldset class="list{{#has_problem}} refused{{/has_problem}}">
    <legend>{{label}}</legend>
    <p class="hint" id="{{id}}-hint">{{hint}}</p>
    {{#has_problem}}
    <p class="problem" id="{{id}}-problem">{{problem}}</p>
    {{/has_problem}}
    {{#inputs}}
    <div class="field">
    <label for="{{input_id}}">{{input_label}}</label>
    <input type="{{type}}" id="{{input_id}}" name="{{input_name}}" value="{{value}}"\
    {{#has_autocomplete}} autocomplete="{{autocomplete}}"{{/has_autocomplete}} \
    autocapitalize="none" spellcheck="false" aria-describedby="{{id}}-hint{{#has_problem}} {{id}}-problem{{/has_problem}}">
    </div>
    {{/inputs}}
    </fieldset>
    {{/is_list}}

    """
}

/** Who uses this tablet: names per political group, then table groups. */

import { h, button, fill, heading, newName, setText, show } from '../build.js';
import { icon } from '../icons.js';
import { say } from '../say.js';
import { limits, promises } from './promises.js';

export function render(root, picture, page) {
  const name = newName();
  const search = h('input.search', {
    id: name,
    type: 'text',
    autocomplete: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    placeholder: say('search'),
    input: () => {
      setText(problem, '');
      sift();
    }
  });
  const list = h('div.names');
  const nobody = h('p.hint', { role: 'status' });
  const problem = h('p.problem', { role: 'alert' });
  const gone = h('p', { role: 'status' });
  let drawn = '';
  let entries = [];
  /** On which tablet a name is in use. */
  const taken = new Map();
  let isBusy = false;

  root.classList.add('single');
  root.appendChild(
    h(
      'div.ask',
      null,
      heading(say('who')),
      gone,
      h('label.unseen', { for: name }, say('search')),
      h('div.search-box', null, icon('search'), search),
      problem
    )
  );
  root.appendChild(h('div.work', null, list, nobody, limits(picture, say('name_use'), '.narrow')));
  root.appendChild(h('div.foot', null, promises(picture, limits(picture, say('name_use'), '.wide'))));

  function update() {
    const { people } = page.told;
    if (!people) return;
    const text = JSON.stringify(people, (key, value) => (key === 'taken' ? undefined : value));
    if (text !== drawn) {
      drawn = text;
      drawList(people);
    }
    drawGone(people.people);
    // In place: a finger may be on a name while others come in.
    people.people.forEach(each => taken.set(each.key, each.taken));
    entries.forEach(drawTaken);
  }

  function drawList(people) {
    const had = document.activeElement && document.activeElement.getAttribute('data-key');
    entries = [];
    fill(list, groupsOf(people).map(section), teams(people.teams));
    sift();
    const again = had && entries.filter(each => each.key === had)[0];
    if (again) again.element.focus();
  }

  /** With the code of a card one goes on elsewhere; who holds this tablet wonders. */
  function drawGone(found) {
    const now = found.filter(each => each.key === page.lost && each.taken !== null)[0];
    gone.className = now ? 'notice' : '';
    setText(gone, now ? say('goes_on', { name: now.name, number: now.taken }) : '');
  }

  function section({ title, people }) {
    return part(title, people.map(each => entry(each.key, each.name, () => pick(each), '')));
  }

  function teams(found) {
    if (!found.length) return null;
    return part(
      say('teams'),
      found.map(each => {
        const count = each.members === 1 ? say('members_one') : say('members', { count: each.members });
        return entry(each.key, each.name, () => claim({ team: each.key }), count);
      })
    );
  }

  function part(title, inside) {
    return h('section.name-group', null, h('h2.small', null, title), h('div.name-grid', null, inside));
  }

  function entry(key, label, tap, under) {
    const aside = h('span.aside', null, under);
    const press = () => (isTaken(key) ? tell(say('taken', { number: taken.get(key) })) : tap());
    const element = button('name', [h('span', null, label), aside], press, { 'data-key': key });
    entries.push({ key, label: plainText(label), element, aside, under });
    return element;
  }

  const isUsed = key => taken.has(key) && taken.get(key) !== null;

  /** The code on a card says who it is: then one takes the name along. */
  const isTaken = key => isUsed(key) && picture.identify !== 'code';

  function drawTaken({ key, element, aside, under }) {
    element.setAttribute('aria-disabled', String(isTaken(key)));
    setText(aside, isUsed(key) ? say('elsewhere_taken') : under);
    show(aside, aside.textContent !== '');
  }

  /** Who needs the code of a card types that first. */
  function pick(person) {
    if (page.told.picture.identify === 'code') page.choose({ key: person.key, name: person.name });
    else claim({ participant: person.key });
  }

  function claim(body) {
    if (isBusy) return;
    isBusy = true;
    setText(problem, '');
    page.claim(body).then(reply => {
      isBusy = false;
      if (!reply.ok) tell(sentence(reply));
    });
  }

  function tell(text) {
    setText(problem, text);
    problem.scrollIntoView();
  }

  function sift() {
    const wanted = plainText(search.value.trim());
    let count = 0;
    entries.forEach(each => {
      const fits = each.label.indexOf(wanted) >= 0;
      show(each.element, fits);
      if (fits) count += 1;
    });
    Array.from(list.children).forEach(each => show(each, each.querySelector('.name:not([hidden])') !== null));
    if (!entries.length) setText(nobody, say('no_names'));
    else setText(nobody, count ? '' : say('nobody_found', { text: search.value.trim() }));
  }

  update();
  return { update };
}

function sentence({ status, body }) {
  if (body.error === 'taken') return say('taken_now');
  return body.say || (status ? say('busy') : say('no_laptop'));
}

/** Names by group, in the order in which the laptop gives them. */
function groupsOf({ people }) {
  const groups = [];
  people.forEach(each => {
    const title = each.group || say('no_group');
    const found = groups.filter(group => group.title === title)[0];
    if (found) found.people.push(each);
    else groups.push({ title, people: [each] });
  });
  return groups;
}

/** Without capitals and accents, as people type when they search. */
function plainText(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
}

//! What a reader does to a page: clicks, keys, fingers, and the way back.

use std::thread;

use thirtyfour::{Key, TypingData};

use super::{Engine, PAUSE, PRELUDE, Page};
use crate::browser::support::computed::Computed;

impl Page {
    /// Clicks the first element of the widget that fits.
    pub fn click(&self, css: &str) {
        self.click_value(&format!("$({css:?})"));
    }

    /// Clicks the link or button of the widget with this text.
    pub fn click_text(&self, text: &str) {
        self.click_value(&format!("withText('a, button', {text:?})"));
    }

    /// Clicks the link that leads to a pair.
    pub fn click_pair(&self, first: u16, second: u16) {
        let numbers = format!("{first},{second}");
        self.click_value(&format!(
            "$$('[data-look=chip], [data-look=pair]').find((chip) => text(chip).match(/\\d{{3}}/g)?.join() === {numbers:?})"
        ));
    }

    /// Clicks the element that an expression gives.
    pub fn click_value(&self, expression: &str) {
        self.waits_for(expression);
        if self.session.engine == Engine::WebKit {
            return self.points_at(expression);
        }
        let script = format!("{PRELUDE}return ({expression});");
        self.session
            .block_on(expression, async |browser| browser.execute(script, Vec::new()).await?.element()?.click().await);
    }

    /// Clicks where an element is: WebKit takes the host of a shadow tree for something that covers what is in it.
    fn points_at(&self, expression: &str) {
        // It does not know where a frame is.
        if self.holds("window !== top") {
            self.run(&format!("({expression}).click();"), Vec::new());
            return;
        }
        // What is laid out only near the window has another height once it is there.
        let show = format!(
            "const element = {expression};
            const shows = () => element.scrollIntoView({{ block: 'center', inline: 'nearest', behavior: 'instant' }});
            const frame = () => new Promise(requestAnimationFrame);
            return (async () => {{
                const middle = () => {{
                    const {{ left, top, width, height }} = element.getBoundingClientRect();
                    return [left + width / 2, top + height / 2].map(Math.round);
                }};
                await frame();
                await frame();
                if (!element.contains(element.getRootNode().elementFromPoint(...middle()))) {{
                    shows();
                    await frame();
                    await frame();
                    shows();
                }}
                return middle();
            }})();"
        );
        let middle = self.run(&show, Vec::new());
        let [x, y] = [0, 1].map(|place| middle[place].as_i64().expect("places are numbers"));
        self.session.block_on(expression, async |browser| browser.action_chain().move_to(x, y).click().perform().await);
        self.is_drawn();
    }

    /// Waits for two frames: drivers do not wait until the page has heard of what was done.
    fn is_drawn(&self) {
        let frames = "return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));";
        self.run(frames, Vec::new());
    }

    /// Presses a key where the focus is.
    pub fn press(&self, key: Key) {
        self.session.block_on("press a key", async |browser| browser.action_chain().send_keys(key).perform().await);
        self.settles();
    }

    /// Presses a key while Alt is held.
    pub fn press_with_alt(&self, key: Key) {
        self.press_with(Key::Alt, key);
    }

    /// Presses a key while another is held.
    pub fn press_with(&self, held: Key, key: impl Into<TypingData>) {
        let (key, held_down) = (key.into(), held.clone());
        self.session.block_on("press a key with another", async |browser| {
            browser.action_chain().key_down(held_down).send_keys(key).key_up(held).perform().await
        });
        self.settles();
    }

    /// Types a text where the focus is.
    pub fn types(&self, text: &str) {
        self.session.block_on("type a text", async |browser| browser.action_chain().send_keys(text).perform().await);
        self.settles();
    }

    /// Waits until what was typed is drawn: on a slow machine Yew leaves the page a moment between two drawings.
    fn settles(&self) {
        if self.session.engine == Engine::WebKit {
            self.is_drawn();
        }
        let pickers = "$('.pickers')?.innerHTML ?? ''";
        let mut before = self.value(pickers);
        for _ in 0..50 {
            thread::sleep(PAUSE);
            let now = self.value(pickers);
            if now == before {
                break;
            }
            before = now;
        }
    }

    /// From now on everything is asked and done in this frame of the page.
    pub fn enters_frame(&self, css: &str) {
        let script = format!("{PRELUDE}return seen({css:?});");
        self.waits_for(&format!("seen({css:?})"));
        self.session.block_on("enter a frame", async |browser| {
            browser.execute(script, Vec::new()).await?.element()?.enter_frame().await
        });
    }

    /// From now on everything is asked and done in the page itself again.
    pub fn leaves_frames(&self) {
        self.session.block_on("leave the frames", async |browser| browser.enter_default_frame().await);
    }

    /// Goes back in the history of the page.
    pub fn goes_back(&self) {
        self.run("history.back();", Vec::new());
    }

    /// Goes forward in the history of the page.
    pub fn goes_forward(&self) {
        self.run("history.forward();", Vec::new());
    }

    // ---- What assistive technology is told ----

    /// The role and the name of the element that an expression gives.
    pub fn role_and_name(&self, expression: &str) -> (String, String) {
        let script = format!("{PRELUDE}return ({expression});");
        self.session.block_on(expression, async |browser| {
            let element = browser.execute(script, Vec::new()).await?.element()?.element_id();
            let role = Computed { element: element.clone(), what: "computedrole" };
            let name = Computed { element, what: "computedlabel" };
            Ok((browser.handle().cmd(role).await?.value()?, browser.handle().cmd(name).await?.value()?))
        })
    }
}

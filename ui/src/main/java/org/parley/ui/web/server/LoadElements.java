package org.parley.ui.web.server;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.Element;

/** Has the page load the custom elements that timeline, graph and reader are drawn with, and before the router what keeps its steps in turn. */
public final class LoadElements implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var head = page.getDocument().head();
            var router = head.selectFirst("script[type=module]");
            var first = module(head.appendElement("script"), "in-turn");
            if (router != null) {
                router.before(first);
            }
            module(head.appendElement("script"), "parley");
        });
    }

    private static Element module(Element script, String name) {
        return script.attr("type", "module").attr("src", "parley/" + name + ".js");
    }
}

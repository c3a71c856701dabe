package org.parley.ui.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import io.micronaut.context.annotation.Prototype;
import org.parley.ui.web.Links;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;

/** What an address leads to that is none of a screen's. */
@ParentLayout(MainLayout.class)
@PageTitle("No such screen – Parley")
@Prototype
public final class NoScreen extends Screen implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1;
    private static final int NOT_FOUND = 404;

    NoScreen() {
        super("");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return NOT_FOUND;
    }

    @Override
    protected void show(ViewState asked) {
        removeAll();
        add(
                new H1("No such screen"),
                empty(
                        "Nothing is shown at this address. ",
                        new Anchor(Links.to("situation", asked), "Go to the start page")));
    }
}
